import { beforeEach, describe, expect, it } from "vitest";
import type { Cue, Report, Step } from "../api/types";
import { CoachedSet } from "./coached";

const cue = (at_s: number, part: Partial<Cue>): Cue => ({
  at_s, say: null, show: null, tone: null, phase: null, move_s: null, hold_s: null, rep: null, rep_done: null, breath: null,
  ...part,
}); // prettier-ignore

/** 3 repetitions of 10 s after 2 s: out 3 s, hold 4 s, home 3 s. */
const cues: Cue[] = [cue(0, { phase: "A" })];
for (let k = 0; k < 3; k++) {
  const at = 2 + 10 * k;
  if (k > 0) cues.push(cue(at, { rep_done: k }));
  cues.push(
    cue(at, { rep: k + 1, phase: "B", move_s: 3 }),
    cue(at + 3, { hold_s: 4 }),
    cue(at + 7, { phase: "A", move_s: 3 }),
  );
}
cues.push(cue(32, { rep_done: 3 }));
const step = { kind: "work", reps: 3, hold_s: 4, duration_s: 34, minutes: null, cues } as unknown as Step;

const report = (part: Partial<Report> = {}): Report => ({
  t_s: 0, state: "exercising", reason: null, phase: null, progress: 0, repetitions: 0, attempts: 0, per_side: {},
  side: null, hold_s: null, faults: [], say: null, gesture: null, confidence: 1,
  ...part,
}); // prettier-ignore

let set: CoachedSet;
let now: number;
let position: number;
let said: Report | null;

/** Lets seconds pass, twenty looks each; the coach goes on saying what it said last. */
function pass(seconds: number): void {
  for (let k = 0; k < Math.round(seconds * 20); k++) {
    now += 50;
    position += 0.05;
    if (said !== null) set.hear(said, now, position, false);
    position = set.steer(position, now);
  }
}

function say(part: Partial<Report>): number {
  said = report({ ...(said ?? {}), ...part });
  return set.hear(said, now, position, false);
}

beforeEach(() => {
  set = new CoachedSet(step);
  now = 100_000;
  position = 0;
  said = null;
});

describe("without a word from the coach", () => {
  it("is counted by the clock, as without a camera", () => {
    pass(12.5);
    expect(position).toBeCloseTo(12.5);
    expect(set.total).toBe(1);
    pass(20);
    expect(set.result(true)).toEqual({ reps: 3, by: "clock" });
  });

  it.each(["cant_see", "nobody"] as const)("is counted by the clock while the coach says %s", (state) => {
    say({ state });
    pass(33);
    expect(position).toBeCloseTo(33);
    expect(set.result(true)).toEqual({ reps: 3, by: "clock" });
  });
});

describe("the clock waits", () => {
  it("until the person is in place", () => {
    say({ state: "getting_ready" });
    pass(6);
    expect(position).toBeCloseTo(2, 1);
    expect(set.waiting).toBe(true);
    say({ state: "exercising" });
    pass(1);
    expect(position).toBeCloseTo(3, 1);
    expect(set.waiting).toBe(false);
  });

  it("until they hold, and until the repetition is counted", () => {
    say({});
    pass(7);
    expect(position).toBeCloseTo(5, 1);
    say({ hold_s: 0.2 });
    pass(7);
    expect(position).toBeCloseTo(12, 1);
    say({ hold_s: null });
    pass(3);
    expect(position).toBeCloseTo(12, 1);
    expect(say({ repetitions: 1 })).toBe(1);
    pass(1);
    expect(position).toBeCloseTo(13, 1);
    expect(set.total).toBe(1);
  });

  it("never for long, and not at all after two in vain, until something is counted", () => {
    say({ hold_s: 1 });
    pass(12 + 10);
    expect(position).toBeCloseTo(12, 0);
    pass(10);
    expect(set.total).toBe(0);
    pass(10);
    expect(position).toBeCloseTo(22, 0);
    pass(10.5);
    expect(position).toBeGreaterThan(30);
    expect(set.waiting).toBe(false);
    expect(set.result(true), "nothing was counted: the clock's word").toEqual({ reps: 3, by: "clock" });
  });

  it("no longer when the camera goes blind", () => {
    say({});
    pass(7);
    expect(set.waiting).toBe(true);
    said = null;
    pass(3);
    expect(set.waiting).toBe(false);
    expect(position).toBeGreaterThan(5.5);
  });
});

describe("a quick person", () => {
  it("goes on to the next repetition when they are on the way home", () => {
    say({ hold_s: 1 });
    pass(9.5);
    say({ repetitions: 1 });
    pass(0.1);
    expect(position).toBeCloseTo(12.05, 1);
  });

  it("is not cut short in a hold", () => {
    say({ hold_s: 1 });
    pass(6);
    say({ repetitions: 1 });
    pass(1);
    expect(position).toBeCloseTo(7, 1);
  });

  it("has finished when all are counted, wherever the clock is", () => {
    say({ hold_s: 1 });
    pass(6);
    for (const repetitions of [1, 2, 3]) say({ repetitions });
    pass(0.05);
    expect(position).toBeCloseTo(32, 1);
    expect(set.result(true)).toEqual({ reps: 3, by: "camera" });
    expect(say({ repetitions: 4 }), "no more than were asked for").toBe(0);
    expect(set.total).toBe(3);
  });
});

describe("the count", () => {
  it("is the camera's, even when fewer were done", () => {
    say({ hold_s: 1 });
    pass(11);
    say({ repetitions: 1 });
    pass(10);
    say({ repetitions: 2 });
    pass(30);
    expect(set.result(true)).toEqual({ reps: 2, by: "camera" });
  });

  it("gives a late repetition to where it belongs", () => {
    say({ hold_s: 1 });
    pass(24);
    expect(position).toBeGreaterThan(12);
    say({ repetitions: 1 });
    pass(9);
    expect(position, "the second is still waited for").toBeLessThan(22.01);
    expect(set.waiting).toBe(true);
  });

  it("is put together when the camera was blind for a while, and says that the clock counted", () => {
    say({ hold_s: 1 });
    pass(11);
    say({ repetitions: 1 });
    pass(3);
    say({ state: "cant_see", reason: "too-dark" });
    pass(9);
    expect(set.total).toBe(2);
    say({ state: "exercising", repetitions: 1, hold_s: 1 });
    pass(8);
    say({ repetitions: 2 });
    expect(set.result(true)).toEqual({ reps: 3, by: "clock" });
  });

  it("leaves out what moves while paused", () => {
    say({ hold_s: 1 });
    pass(4);
    set.hear(report({ repetitions: 2 }), now, position, true);
    expect(set.total).toBe(0);
    expect(say({ repetitions: 3 })).toBe(1);
  });

  it("goes on after the coach began anew", () => {
    say({ repetitions: 2, hold_s: 1 });
    set.restarted();
    expect(say({ repetitions: 0 })).toBe(0);
    expect(say({ repetitions: 1 })).toBe(1);
    expect(set.total).toBe(3);
  });

  it("of a part is what was done of it", () => {
    expect(set.result(false)).toEqual({ reps: 0, by: "clock" });
    say({ repetitions: 1 });
    expect(set.result(false)).toEqual({ reps: 1, by: "camera" });
  });

  it("goes on from what was done before a break", () => {
    set = new CoachedSet(step, 1);
    position = 12;
    set.seek(12.001);
    say({ hold_s: 1 });
    pass(8);
    say({ repetitions: 1 });
    expect(set.total).toBe(2);
    expect(set.result(false)).toEqual({ reps: 2, by: "clock" });
  });
});
