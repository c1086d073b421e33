import { beforeEach, describe, expect, it } from "vitest";
import type { Cue, Effect, Script, SessionEvent, SessionStateView, SocketAck, Step } from "../api/types";
import { MORE_S, Player, type Place } from "./player";

const cue = (at_s: number, part: Partial<Cue> = {}): Cue => ({
  at_s,
  say: null,
  show: null,
  tone: null,
  phase: null,
  move_s: null,
  hold_s: null,
  rep: null,
  rep_done: null,
  breath: null,
  ...part,
});

const step = (index: number, kind: Step["kind"], duration_s: number, part: Partial<Step> = {}): Step => ({
  index,
  kind,
  title: `step ${index}`,
  lines: [],
  exercise: null,
  side: null,
  set_number: null,
  sets: null,
  reps: null,
  hold_s: null,
  plain: false,
  minutes: null,
  position: null,
  duration_s,
  extendable: true,
  cues: [],
  ...part,
});

const repetitions = (n: number): Cue[] =>
  Array.from({ length: n }, (_, i) => [
    cue(i * 4, { rep: i + 1, phase: "B", move_s: 2 }),
    cue(i * 4 + 2, { hold_s: 1 }),
    cue(i * 4 + 4, { rep_done: i + 1 }),
  ]).flat();

/** get ready 10 s, intro 10 s, work 3 x 4 s, rest 10 s, work, finish 5 s */
const script: Script = {
  format: 1,
  language: "en",
  gentle: [],
  seconds: 59,
  steps: [
    step(0, "get_ready", 10, { cues: [cue(0, { say: "Get ready" })] }),
    step(1, "intro", 10, { exercise: "bridge" }),
    step(2, "work", 12, { exercise: "bridge", reps: 3, set_number: 1, cues: repetitions(3), extendable: false }),
    step(3, "rest", 10, { exercise: "bridge" }),
    step(4, "work", 12, { exercise: "bridge", reps: 3, set_number: 2, cues: repetitions(3), extendable: false }),
    step(5, "finish", 5),
  ],
};

const state = (part: Partial<SessionStateView> = {}): SessionStateView => ({
  id: "s1",
  state: "running",
  step: 0,
  sets: [],
  skipped: [],
  removed: [],
  events: 1,
  ...part,
});

const ack = (id: string, effects: Partial<Effect>[] = [], part: Partial<SessionStateView> = {}): SocketAck => ({
  ack: id,
  state: state(part),
  effects: effects.map((e) => ({ kind: "say", text: null, lines: [], step: null, light: null, offer_to_end: false, ...e })),
  script: null,
});

let now: number;
let slept: number;
let events: SessionEvent[];
let sounded: Cue[];
let place: Place | null;
let player: Player;

function make(speed = 1): Player {
  let made = 0;
  return new Player(script, {
    time: { monotonic: () => now, wall: () => 1_800_000_000_000 + now + slept },
    speed,
    uuid: () => `id-${++made}`,
    emit: (event) => events.push(event),
    sound: (cue) => sounded.push(cue),
    say: () => {},
    hush: () => {},
    keep: (kept) => {
      place = kept;
    },
    changed: () => {},
  });
}

/** Lets real seconds pass, looking every `every` seconds. */
function pass(seconds: number, every = 0.1): void {
  const end = now + seconds * 1000;
  while (now < end) {
    now = Math.min(end, now + every * 1000);
    player.tick();
  }
}

const kinds = (): string[] => events.map((event) => event.kind);
const sets = (): SessionEvent[] => events.filter((event) => event.kind === "set_done");
const last = (): SessionEvent => events[events.length - 1] as SessionEvent;

beforeEach(() => {
  now = 0;
  slept = 0;
  events = [];
  sounded = [];
  place = null;
  player = make();
});

describe("a whole session", () => {
  it("asks for pain first, then plays every step and reports each set", () => {
    pass(5);
    expect(player.mode).toBe("ready");
    player.begin(4);
    pass(60);
    expect(player.mode).toBe("closing");
    expect(kinds()).toEqual([
      "started",
      ...["step_began", "step_began", "step_began", "set_done"],
      ...["step_began", "step_began", "set_done", "step_began"],
    ]);
    expect(sets()).toMatchObject([
      { step: 2, exercise: "bridge", reps: 3, set_number: 1 },
      { step: 4, exercise: "bridge", reps: 3, set_number: 2 },
    ]);
    player.finish({ pain_after: 3, effort: 4, compared: "better" });
    expect(last()).toMatchObject({ kind: "finished", pain_after: 3 });
    expect(player.mode).toBe("finished");
  });

  it("counts the same however seldom it is looked at, and sounds every cue once", () => {
    player.begin(0);
    pass(60, 7);
    expect(player.mode).toBe("closing");
    expect(sets()).toHaveLength(2);
    expect(sounded).toHaveLength(1 + 9 + 9);
  });

  it("runs as fast as it is told", () => {
    player = make(30);
    player.begin(0);
    pass(2.1);
    expect(player.mode).toBe("closing");
    expect(sets()).toHaveLength(2);
  });

  it("gives every event an id of its own and the zone of the machine", () => {
    player.begin(0);
    pass(60);
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
    expect(last().at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/);
  });
});

describe("what is on the screen", () => {
  it("shows repetition, phase, movement and hold of the moment", () => {
    player.begin(0);
    pass(20);
    pass(1);
    expect(player.head.shown).toMatchObject({ rep: 1, phase: "B", repsDone: 0 });
    pass(1.5);
    expect(player.head.holdLeft).toBeCloseTo(0.5);
    pass(2.5);
    expect(player.head.shown).toMatchObject({ rep: 2, repsDone: 1 });
    expect(player.head.moved).toBeCloseTo(0.5);
    expect(player.head.holdLeft).toBeNull();
  });

  it("knows how much lies behind", () => {
    player.begin(0);
    expect(player.head.progress).toBe(0);
    pass(20);
    expect(player.head.progress).toBeCloseTo(20 / 59, 2);
  });
});

describe("pause and time", () => {
  it("stands still while paused", () => {
    player.begin(0);
    pass(22);
    player.toggle();
    pass(19);
    expect(player.head.position).toBeCloseTo(2);
    expect(last()).toMatchObject({ kind: "paused", step: 2, second: 2 });
    player.toggle();
    expect(last().kind).toBe("resumed");
    pass(10.1);
    expect(sets()).toHaveLength(1);
  });

  it("takes a long silence for sleep and does not count what nobody did", () => {
    player.begin(0);
    pass(21);
    now += 3_600_000;
    player.tick();
    expect(player.mode).toBe("paused");
    expect(player.pauseReason).toBe("sleep");
    expect(player.head.index).toBe(2);
    expect(player.head.position).toBeCloseTo(1);
    expect(sets()).toHaveLength(0);
  });

  it("notices sleep on machines whose steady clock sleeps too", () => {
    player.begin(0);
    pass(21);
    slept = 3_600_000;
    now += 16;
    player.tick();
    expect(player.mode).toBe("paused");
  });

  it("gives more time to a rest, and never to work", () => {
    player.begin(0);
    pass(4);
    player.moreTime();
    expect(player.head.remaining).toBeCloseTo(6 + MORE_S);
    pass(30);
    expect(player.head.index).toBe(0);
    expect(sounded).toHaveLength(1);
    player.goOn();
    expect(player.head.index).toBe(1);
    player.goOn();
    player.moreTime();
    expect(player.head.remaining).toBeCloseTo(12);
  });
});

describe("repeat, skip, back", () => {
  it("repeats a set without counting the try that was given up", () => {
    player.begin(0);
    pass(28);
    player.repeat();
    expect(player.head.position).toBeCloseTo(0);
    pass(12.1);
    expect(sets()).toMatchObject([{ reps: 3 }]);
  });

  it("reports what was done of a skipped set", () => {
    player.begin(0);
    pass(28.5);
    player.skip();
    expect(events.slice(-3)).toMatchObject([
      { kind: "set_done", step: 2, reps: 2 },
      { kind: "skipped", step: 2, exercise: "bridge" },
      { kind: "step_began", step: 3 },
    ]);
  });

  it("reports no set when nothing was done of it", () => {
    player.begin(0);
    pass(21);
    player.skip();
    expect(sets()).toHaveLength(0);
  });

  it("leaves out the whole exercise from its introduction", () => {
    player.begin(0);
    pass(11);
    player.skip();
    expect(events.filter((e) => e.kind === "skipped")).toMatchObject([{ step: 1, exercise: "bridge" }]);
    expect(player.head.index).toBe(5);
  });

  it("goes back one step, and stays at the first", () => {
    player.begin(0);
    pass(11);
    player.goPrevious();
    expect(player.head.index).toBe(0);
    player.goPrevious();
    expect(player.head.index).toBe(0);
  });
});

describe("this hurts", () => {
  const answer = { pain: 6, sharp: false, spread_down_leg: false, still_after_a_minute: null, new_numbness_or_weakness: false };

  it("stops the clock before anything is asked", () => {
    player.begin(0);
    pass(26);
    player.openHurts();
    pass(30);
    expect(player.head.position).toBeCloseTo(6);
    expect(player.mode).toBe("hurts");
    player.closeQuestion();
    expect(player.mode).toBe("paused");
  });

  it("reports the done part, waits for the answer, shows it and goes where it says", () => {
    player.begin(2);
    pass(26);
    player.openHurts();
    player.hurts(answer);
    expect(events.slice(-2)).toMatchObject([
      { kind: "set_done", step: 2, reps: 1 },
      { kind: "hurts", step: 2, exercise: "bridge", pain: 6 },
    ]);
    expect(player.mode).toBe("deciding");
    const removed = { removed: [2, 4] };
    player.acknowledged(
      ack(last().id, [{ kind: "advise", text: "Leave it", light: "red" }, { kind: "go_to_step", step: 5 }], removed),
    );
    expect(player.mode).toBe("advice");
    expect(player.advice).toMatchObject({ text: "Leave it", light: "red", ends: false });
    player.acceptAdvice();
    expect(player.mode).toBe("playing");
    expect(player.head.index).toBe(5);
  });

  it("can be ended from the advice, and the advice is still there after a change of mind", () => {
    player.begin(2);
    pass(21);
    player.openHurts();
    player.hurts(answer);
    player.acknowledged(ack(last().id, [{ kind: "advise", text: "x" }, { kind: "go_to_step", step: 5 }], { removed: [2, 4] }));
    player.openStop();
    expect(player.mode).toBe("stopping");
    player.closeQuestion();
    expect(player.mode).toBe("advice");
    player.acceptAdvice();
    expect(player.head.index).toBe(5);
  });

  it("does not count a repetition twice when the set goes on", () => {
    player.begin(2);
    pass(26);
    player.openHurts();
    player.hurts({ ...answer, pain: 1 });
    player.acknowledged(ack(last().id, [{ kind: "advise", text: "Go on", light: "green" }]));
    player.acceptAdvice();
    pass(7);
    expect(sets()).toMatchObject([{ reps: 1 }, { reps: 2 }]);
  });

  it("leaves the steps that were taken out, even when the effects got lost on the way", () => {
    player.begin(2);
    pass(21);
    player.openHurts();
    player.hurts(answer);
    player.acknowledged(ack(last().id, [], { removed: [2, 4] }));
    player.acceptAdvice();
    expect(player.head.index).toBe(3);
    pass(10.1);
    expect(player.head.index).toBe(5);
  });

  it("shows an emergency and lets nothing go on after it", () => {
    player.begin(2);
    pass(21);
    player.openHurts();
    player.hurts({ ...answer, pain: 9, new_numbness_or_weakness: true });
    player.acknowledged(ack(last().id, [{ kind: "emergency", text: "Get help now", lines: ["a", "b"] }], { state: "stopped" }));
    expect(player.mode).toBe("emergency");
    const before = events.length;
    player.toggle();
    player.skip();
    player.acceptAdvice();
    player.repeat();
    player.stop(null);
    pass(60);
    expect(player.mode).toBe("emergency");
    expect(events).toHaveLength(before);
  });

  it("leads to the questions at the end when the answer ends the session", () => {
    player.begin(2);
    pass(21);
    player.openHurts();
    player.hurts(answer);
    player.acknowledged(ack(last().id, [{ kind: "end", text: "Enough for today" }]));
    player.acceptAdvice();
    expect(player.mode).toBe("closing");
  });
});

describe("the server ends the session", () => {
  it("without more questions, when it has ended it already", () => {
    player.begin(8);
    player.acknowledged(ack("id-1", [{ kind: "end", text: "Not today.", light: "red" }], { state: "stopped" }));
    expect(player.mode).toBe("advice");
    pass(30);
    expect(player.head.index).toBe(0);
    player.acceptAdvice();
    expect(player.mode).toBe("stopped");
  });

  it("with a goodbye that does not undo the end", () => {
    player.begin(2);
    pass(60);
    player.finish({ pain_after: 2, effort: 2, compared: "same" });
    player.acknowledged(ack(last().id, [{ kind: "end", text: "Well done." }], { state: "finished" }));
    expect(player.mode).toBe("finished");
    expect(player.advice?.text).toBe("Well done.");
  });

  it("takes out what the pain before does not allow", () => {
    player.begin(6);
    player.acknowledged(ack("id-1", [{ kind: "advise", text: "Gently." }], { removed: [2, 4] }));
    player.acceptAdvice();
    expect(player.mode).toBe("playing");
    pass(10 + 10 + 10 + 1);
    expect(player.head.index).toBe(5);
  });
});

describe("too easy and stopping", () => {
  it("reports too easy for the exercise in hand, in a rest for the one just done", () => {
    player.begin(0);
    player.tooEasy();
    expect(player.thanked).toBe(0);
    pass(33);
    expect(player.head.step.kind).toBe("rest");
    player.tooEasy();
    expect(last()).toMatchObject({ kind: "too_easy", exercise: "bridge", step: 3 });
  });

  it("stops early with what was done", () => {
    player.begin(0);
    pass(26);
    player.openStop();
    player.stop(2);
    expect(events.slice(-2)).toMatchObject([{ kind: "set_done", reps: 1 }, { kind: "stopped", pain_after: 2 }]);
    expect(player.mode).toBe("stopped");
  });
});

describe("taking up again", () => {
  it("stands paused where the repetition in hand began", () => {
    player.begin(0);
    pass(26);
    expect(place).toEqual({ step: 2, second: 4, reported: 0 });
    events = [];
    player = make();
    player.restore(state({ step: 2 }), place, null);
    expect(player.mode).toBe("paused");
    expect(player.pauseReason).toBe("reload");
    expect(player.head.shown).toMatchObject({ rep: 1 });
    player.toggle();
    pass(8.1);
    expect(sets()).toMatchObject([{ reps: 3 }]);
  });

  it("follows the server where this browser remembers nothing", () => {
    player.restore(state({ step: 3, state: "paused" }), null, null);
    expect(player.head.index).toBe(3);
    expect(player.mode).toBe("paused");
  });

  it("still waits for the answer to a report sent before the reload", () => {
    player.restore(state({ step: 2 }), { step: 2, second: 0, reported: 0 }, "h1");
    expect(player.mode).toBe("deciding");
    player.acknowledged(ack("h1", [{ kind: "advise", text: "x" }]));
    expect(player.mode).toBe("advice");
  });

  it("shows the end of an ended session and the questions of one that is through", () => {
    player.restore(state({ state: "finished" }), null, null);
    expect(player.mode).toBe("finished");
    player = make();
    player.restore(state({ step: 6 }), null, null);
    expect(player.mode).toBe("closing");
  });
});

describe("what is done by the clock", () => {
  const walk: Script = {
    ...script,
    steps: [
      step(0, "work", 305, { exercise: "walking", minutes: 5, set_number: 1, sets: 1, extendable: false }),
      step(1, "finish", 5),
    ],
  };
  beforeEach(() => {
    player.head.script = walk;
    player.begin(2);
  });

  it("counts as one when its minutes are over, with how long it was", () => {
    pass(306);
    expect(sets()).toMatchObject([{ exercise: "walking", reps: 1, seconds: 305 }]);
    expect(player.head.index).toBe(1);
  });

  it("counts when it is ended early, and is not called skipped", () => {
    pass(120);
    player.skip();
    expect(sets()).toMatchObject([{ reps: 1, seconds: 120 }]);
    expect(kinds()).not.toContain("skipped");
    expect(player.head.index).toBe(1);
  });

  it("is skipped when it has hardly begun", () => {
    pass(5);
    player.skip();
    expect(sets()).toEqual([]);
    expect(kinds()).toContain("skipped");
  });

  it("counts once when it hurt on the way and was gone on with", () => {
    pass(100);
    player.openHurts();
    player.hurts({ pain: 2, sharp: false, spread_down_leg: false, still_after_a_minute: null, new_numbness_or_weakness: false });
    player.acknowledged(ack(events.at(-1)?.id ?? ""));
    player.acceptAdvice();
    pass(400);
    expect(player.head.index).toBe(1);
    expect(sets()).toHaveLength(1);
  });

  it("goes on while the telephone sleeps, and what comes after it waits", () => {
    pass(60);
    slept = 3_600_000;
    player.tick();
    expect(player.mode).toBe("playing");
    expect(sets()).toMatchObject([{ reps: 1, seconds: 305 }]);
    expect(player.head.index).toBe(1);
    expect(player.head.position).toBeLessThan(1);
  });
});
