import { beforeEach, describe, expect, it } from "vitest";
import type { CameraPlace, CoachStart, Report, Script, Step } from "../api/types";
import { CoachedSet } from "../session/coached";
import { PATIENCE_MS } from "./checks";
import type { Sight } from "./messages";
import { type Playing, Watch } from "./watch";

const place = (view: CameraPlace["view"], part: Partial<CameraPlace> = {}): CameraPlace => ({
  view, height_m: 0.4, distance_m: 2.5, width: 640, height: 360, mirrored: false, counts: true, corrects: true, outline: [],
  ...part,
}); // prettier-ignore

const step = (index: number, kind: Step["kind"], exercise: string | null, part: Partial<Step> = {}): Step =>
  ({ index, kind, exercise, side: null, reps: kind === "work" ? 5 : null, hold_s: null, plain: false, minutes: null, position: "supine", cues: [], ...part }) as Step; // prettier-ignore

const script = {
  steps: [
    step(0, "get_ready", null),
    step(1, "change_position", "bridge"),
    step(2, "intro", "bridge"),
    step(3, "work", "bridge"),
    step(4, "rest", "bridge"),
    step(5, "work", "bridge"),
    step(6, "intro", "tilt"),
    step(7, "work", "tilt"),
    step(8, "intro", "dog", { position: "all_fours" }),
    step(9, "work", "dog", { position: "all_fours" }),
    step(10, "intro", "squat", { position: "standing" }),
    step(11, "work", "squat", { position: "standing" }),
    step(12, "work", "walk", { minutes: 5 }),
  ],
} as unknown as Script;

let now: number;
let at: number;
let mode: Playing["mode"];
let set: CoachedSet | null;
let did: string[];
let said: string[];
let looks: boolean[];
let begun: (CoachStart | null)[];
let watch: Watch;

beforeEach(() => {
  now = 1000;
  at = 0;
  mode = "playing";
  set = null;
  did = [];
  said = [];
  looks = [];
  begun = [];
  const player: Playing = {
    get mode() {
      return mode;
    },
    get head() {
      return { index: at, position: 0, script, step: script.steps[at] as Step };
    },
    get set() {
      return set;
    },
    counted: null,
    pause: () => {
      did.push("pause");
      mode = "paused";
    },
    resume: () => {
      did.push("resume");
      mode = "playing";
    },
    skip: () => did.push("skip"),
    passGate: () => {
      did.push("pass");
      mode = "playing";
    },
    camera: () => did.push("camera"),
  };
  watch = new Watch({
    player: () => player,
    look: (on) => looks.push(on),
    begin: (start) => begun.push(start),
    now: () => now,
    speed: 1,
    words: (message, values) => [message, ...Object.values(values ?? {})].join(" "),
    fault: (exercise, id) => (id === "sags" ? `${exercise} sags` : null),
    say: (text) => said.push(text),
    tone: (name) => did.push(name),
    show: () => {},
    changed: () => {},
  });
  watch.know({
    bridge: [place("SAG_FLOOR"), place("HEAD_END")],
    tilt: [place("SAG_FLOOR", { counts: false })],
    dog: [place("HEAD_END"), place("SAG_FLOOR")],
    squat: [place("FRONT_STAND", { mirrored: true, width: 360, height: 640 })],
    walk: [place("SAG_STAND")],
  });
});

function on(): void {
  watch.wanted = true;
  watch.turned("opening");
  watch.turned("open");
}

/** As the player does it. */
function enter(index: number): boolean {
  at = index;
  const current = script.steps[index] as Step;
  set = current.kind === "work" && current.minutes === null ? watch.coached(current, 0) : null;
  const held = watch.gate(index);
  mode = held ? "setup" : "playing";
  watch.follow();
  return held;
}

const report = (part: Partial<Report>): Report =>
  ({ t_s: 0, state: "exercising", reason: null, repetitions: 0, hold_s: null, say: null, gesture: null, ...part }) as Report;
const sight: Sight = {
  kind: "sight", at_ms: 0, width: 640, height: 360, landmarks: new Float32Array(132), people: 1, brightness: 0.4, took_ms: 40,
}; // prettier-ignore

describe("without the camera", () => {
  it("nothing waits, and no set goes to the coach", () => {
    expect(script.steps.map((_, i) => enter(i)).some((held) => held)).toBe(false);
    expect(begun.every((start) => start === null)).toBe(true);
    expect(looks.every((look) => !look)).toBe(true);
    expect(watch.offered).toBe(false);
  });
});

describe("setting up", () => {
  it("puts the camera in place before the way to the mat, and checks before the first set", () => {
    on();
    expect(enter(0)).toBe(false);
    expect(enter(1)).toBe(true);
    expect(watch.part).toBe("place");
    expect(said[0]).toBe("camera-place-SAG_FLOOR 2.5 0.4 camera-place-wide");
    watch.proceed();
    expect(enter(2)).toBe(false);
    expect(enter(3)).toBe(true);
    expect(watch.part).toBe("check");
    watch.proceed();
    expect([4, 5].map(enter), "once is enough for this position and view").toEqual([false, false]);
  });

  it("leaves the camera where it is as long as it can count from there", () => {
    on();
    enter(1);
    watch.proceed();
    expect([6, 7].map(enter), "not for what it cannot count").toEqual([false, false]);
    expect(enter(8), "the dog has another best view, but this one will do").toBe(false);
    expect(enter(9), "a new position is looked at again").toBe(true);
    expect(watch.place?.view).toBe("SAG_FLOOR");
    watch.proceed();
    expect(enter(10), "standing needs another place").toBe(true);
    expect(said.at(-1)).toContain("camera-place-upright");
    expect(enter(12), "what is done by the clock needs none").toBe(false);
  });

  it("goes on by itself when all is well, and by the clock when it stays bad", () => {
    on();
    enter(3);
    watch.tick();
    expect(watch.checks.seen).toBe("waiting");
    watch.seen(sight);
    watch.heard(report({}));
    watch.tick();
    now += 2000;
    watch.tick();
    expect(did).toContain("pass");
    expect(said.at(-1)).toBe("camera-check-ready");
    did = [];
    enter(9);
    now += PATIENCE_MS;
    watch.tick();
    expect(did).toContain("pass");
    expect(said.at(-1)).toBe("camera-check-give-up");
  });

  it("says aloud what is wrong", () => {
    on();
    enter(3);
    said = [];
    for (let k = 0; k < 3; k++) {
      watch.heard(report({ state: "cant_see", reason: "out-of-frame" }));
      now += 900;
    }
    expect(said).toEqual(["coach-reason-out-of-frame"]);
  });

  it("can be left: without the camera from there on", () => {
    on();
    enter(1);
    watch.leave();
    expect(did.slice(-2)).toEqual(["camera", "pass"]);
    expect(enter(3)).toBe(false);
    expect(watch.offered).toBe(true);
  });

  it("does not hold anybody up when the camera is refused", () => {
    watch.wanted = true;
    watch.turned("opening");
    watch.turned("denied");
    expect(enter(1)).toBe(false);
    expect(enter(3)).toBe(false);
  });
});

describe("looking", () => {
  it("only while it is set up or a set is done", () => {
    on();
    for (const [index, look] of [[0, false], [1, true], [2, false], [3, true], [4, false]] as const) {
      enter(index);
      expect(looks.at(-1), `step ${index}`).toBe(look);
    } // prettier-ignore
    mode = "hurts";
    at = 3;
    watch.follow();
    expect(looks.at(-1)).toBe(false);
  });

  it("knows whether the camera is of use from a step on", () => {
    expect(watch.usefulFrom(0)).toBe(true);
    expect(watch.usefulFrom(12)).toBe(false);
  });
});

describe("the coach's word", () => {
  beforeEach(() => {
    on();
    enter(3);
    watch.proceed();
    said = [];
    did = [];
  });

  it("tells the coach which set begins", () => {
    expect(begun.at(-1)).toMatchObject({ exercise: "bridge", reps: 5, view: null });
  });

  it("counts aloud, with a tone but for the last", () => {
    for (const repetitions of [0, 1, 3, 4, 5]) watch.heard(report({ repetitions }));
    expect(said).toEqual(["session-count 1", "session-count 3", "session-count-last session-count 4", "session-count 5"]);
    expect(did).toEqual(["rep", "rep", "rep"]);
  });

  it("shows and says a correction for a while, in the exercise's own words", () => {
    watch.heard(report({ say: `fault-${"sags"}` }));
    expect(watch.correction).toEqual({ text: "bridge sags", praise: false });
    watch.heard(report({ say: `fault-${"unknown"}` }));
    expect(said).toEqual(["bridge sags"]);
    now += 10_000;
    watch.tick();
    expect(watch.correction).toBeNull();
    watch.heard(report({ say: "coach-praise-mended" }));
    expect(watch.correction).toEqual({ text: "coach-praise-mended", praise: true });
  });

  it("says why it cannot see once it is sure, and not again and again", () => {
    const dark = report({ state: "cant_see", reason: "too-dark" });
    watch.heard(dark);
    expect(watch.trouble).toBeNull();
    now += 1000;
    watch.heard(dark);
    expect(watch.trouble).toBe("too-dark");
    watch.heard(report({}));
    now += 1000;
    watch.heard(report({}));
    expect(watch.trouble).toBeNull();
    watch.heard(dark);
    now += 1000;
    watch.heard(dark);
    expect(watch.trouble).toBe("too-dark");
    expect(said).toEqual(["coach-reason-too-dark"]);
  });

  it("pauses, goes on and skips by hand", () => {
    watch.heard(report({ gesture: "pause" }));
    expect(mode).toBe("paused");
    watch.heard(report({ gesture: "skip" }));
    watch.heard(report({ repetitions: 2 }));
    watch.heard(report({ gesture: "pause", repetitions: 2 }));
    expect(did).toEqual(["pause", "resume"]);
    expect(set?.total, "what moved while paused does not count").toBe(0);
    watch.heard(report({ gesture: "skip", repetitions: 2 }));
    expect(did.at(-1)).toBe("skip");
  });

  it("says when the camera is gone, and the clock goes on", () => {
    watch.turned("lost");
    expect(said).toEqual(["camera-lost"]);
    expect(did).toEqual(["camera"]);
    expect(watch.active).toBe(false);
  });
});

it("says of a set that the camera cannot count it", () => {
  on();
  enter(7);
  expect(set).toBeNull();
  expect(watch.idle).toBe(true);
  enter(3);
  expect(watch.idle).toBe(false);
});
