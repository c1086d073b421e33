import { beforeEach, expect, it } from "vitest";
import type { Cue, Report, Script, SessionEvent, Step } from "../api/types";
import { CoachedSet } from "./coached";
import { Player, type Place } from "./player";

const cue = (at_s: number, part: Partial<Cue> = {}): Cue => ({
  at_s, say: null, show: null, tone: null, phase: null, move_s: null, hold_s: null, rep: null, rep_done: null, breath: null,
  ...part,
}); // prettier-ignore

const step = (index: number, kind: Step["kind"], duration_s: number, part: Partial<Step> = {}): Step => ({
  index, kind, title: `step ${index}`, lines: [], exercise: "bridge", side: null, set_number: null, sets: null, reps: null,
  hold_s: null, plain: false, minutes: null, position: null, duration_s, extendable: true, cues: [],
  ...part,
}); // prettier-ignore

const cues = [1, 2, 3].flatMap((rep) => [
  cue(rep * 4 - 4, { rep, phase: "B", move_s: 2 }),
  cue(rep * 4, { rep_done: rep }),
]);
const work = { reps: 3, set_number: 1, cues, extendable: false };
const script: Script = {
  format: 1, language: "en", gentle: [], seconds: 39,
  steps: [step(0, "intro", 5), step(1, "work", 13, work), step(2, "rest", 8), step(3, "work", 13, { ...work, set_number: 2 })],
}; // prettier-ignore

let now: number;
let events: SessionEvent[];
let place: Place | null;
let player: Player;
let made: CoachedSet[];
let gates: number[];

beforeEach(() => {
  now = 0;
  events = [];
  place = null;
  made = [];
  gates = [];
  let ids = 0;
  player = new Player(script, {
    time: { monotonic: () => now, wall: () => 1_800_000_000_000 + now },
    speed: 1,
    uuid: () => `id-${++ids}`,
    emit: (event) => events.push(event),
    sound: () => {},
    say: () => {},
    hush: () => {},
    keep: (kept) => (place = kept),
    changed: () => {},
    coached: (of, done) => {
      made.push(new CoachedSet(of, done));
      return made[made.length - 1] as CoachedSet;
    },
    gate: (index) => gates.includes(index),
  });
});

function pass(seconds: number, part?: Partial<Report>): void {
  const end = now + seconds * 1000;
  while (now < end) {
    now += 100;
    if (part !== undefined) {
      const { position } = player.head;
      player.set?.hear({ state: "exercising", repetitions: 0, hold_s: null, ...part } as Report, now, position, false);
    }
    player.tick();
  }
}

const sets = (): SessionEvent[] => events.filter((event) => event.kind === "set_done");

it("waits for a slow person, and logs what the camera counted", () => {
  player.begin(2);
  pass(5.1);
  expect(player.head.index).toBe(1);
  pass(8, { repetitions: 0 });
  expect(player.head.position).toBeCloseTo(4, 1);
  expect(player.set?.waiting).toBe(true);
  pass(4, { repetitions: 1 });
  pass(1, { repetitions: 3 });
  pass(1.2);
  expect(sets()).toMatchObject([{ step: 1, reps: 3, counted_by: "camera", ended: true }]);
  expect(player.counted).toMatchObject({ reps: 3, by: "camera", exercise: "bridge" });
  expect(player.head.index).toBe(2);
});

it("sends the correction with the id of the set", () => {
  player.begin(2);
  pass(5.1);
  pass(5, { repetitions: 2 });
  pass(3.2, { repetitions: 3 });
  pass(2);
  const [done] = sets();
  player.correct(4);
  player.correct(5);
  player.correct(5);
  player.correct(-1);
  expect(events.filter((event) => event.kind === "set_corrected")).toMatchObject([
    { set_id: done?.id, reps: 4 },
    { set_id: done?.id, reps: 5 },
  ]);
  expect(player.counted).toMatchObject({ reps: 5, by: "person" });
  player.goOn();
  expect(player.counted).toBeNull();
});

it("goes on by the clock when nobody says anything", () => {
  player.begin(2);
  pass(50);
  expect(sets()).toMatchObject([
    { step: 1, reps: 3, counted_by: "clock" },
    { step: 3, reps: 3, counted_by: "clock" },
  ]);
  expect(player.mode).toBe("closing");
});

it("waits at a gate until it is passed, and the clock stands", () => {
  gates = [1];
  player.begin(2);
  pass(5.1);
  expect(player.mode).toBe("setup");
  expect(events[events.length - 1]).toMatchObject({ kind: "step_began", step: 1 });
  pass(30);
  expect(player.head.position).toBe(0);
  player.passGate();
  expect(player.mode).toBe("playing");
  pass(14);
  expect(sets()).toHaveLength(1);
  player.passGate();
  expect(player.mode).toBe("playing");
});

it("can be left from a gate: the set skipped, or the session ended", () => {
  gates = [1];
  player.begin(2);
  pass(5.1);
  player.skip();
  expect(events.slice(-2)).toMatchObject([{ kind: "skipped", step: 1 }, { kind: "step_began", step: 2 }]);
  expect(player.mode).toBe("playing");
  player.goPrevious();
  expect(player.mode).toBe("setup");
  player.openStop();
  player.closeQuestion();
  expect(player.mode).toBe("paused");
  player.toggle();
  pass(1);
  expect(player.mode).toBe("playing");
});

it("takes a set up again after a reload where it was", () => {
  player.begin(2);
  pass(5.1);
  pass(4.5, { repetitions: 1 });
  expect(place).toEqual({ step: 1, second: 4, reported: 0 });
  const state = { id: "s", state: "running" as const, step: 1, sets: [], skipped: [], removed: [], events: 3 };
  player.restore(state, place, null);
  player.toggle();
  expect(made[made.length - 1]?.total).toBe(1);
  pass(4.2, { repetitions: 0 });
  expect(player.set?.waiting).toBe(true);
});

it("reports the part that was done of a set that is broken off", () => {
  player.begin(2);
  pass(5.1);
  pass(5, { repetitions: 2 });
  player.skip();
  expect(sets()).toMatchObject([{ reps: 2, counted_by: "camera", ended: false }]);
  expect(player.counted).toBeNull();
});

it("lets the camera be switched off and on in the middle of a set", () => {
  player.begin(2);
  pass(5.1);
  pass(5, { repetitions: 1 });
  player.camera();
  expect(made[made.length - 1]?.total).toBe(1);
});
