import { describe, expect, it } from "vitest";
import type { Report } from "../api/types";
import { type Checks, checksOf, GOOD_FOR_MS, PATIENCE_MS, SetUp } from "./checks";
import type { Sight } from "./messages";

const sight = (part: Partial<Sight> = {}): Sight => ({
  kind: "sight", at_ms: 0, width: 640, height: 360, landmarks: new Float32Array(132), people: 1, brightness: 0.4, took_ms: 40,
  ...part,
}); // prettier-ignore
const report = (state: Report["state"], reason: Report["reason"] = null): Report =>
  ({ t_s: 0, state, reason, repetitions: 0 }) as Report;
const all = (state: string): Checks => ({ light: state, seen: state, alone: state, whole: state, view: state }) as Checks;

describe("what the camera needs", () => {
  it("is not known before the first picture", () => {
    expect(checksOf(null, null)).toEqual(all("waiting"));
  });

  it("is all there for somebody alone, lit, whole and in position", () => {
    expect(checksOf(sight(), report("exercising"))).toEqual(all("good"));
    expect(checksOf(sight(), report("resting"))).toEqual(all("good"));
  });

  it("waits for who is not yet in position", () => {
    expect(checksOf(sight(), report("getting_ready"))).toEqual({ ...all("good"), view: "waiting" });
    expect(checksOf(sight(), report("cant_see", "wrong-posture"))).toEqual({ ...all("good"), view: "waiting" });
  });

  it.each([
    ["too-dark", "light", "waiting"],
    ["two-people", "alone", "waiting"],
    ["out-of-frame", "whole", "waiting"],
    ["too-near", "whole", "waiting"],
    ["too-far", "whole", "waiting"],
    ["hidden", "whole", "waiting"],
    ["wrong-view", "view", "bad"],
  ] as const)("names what is wrong: %s", (reason, check, view) => {
    expect(checksOf(sight(), report("cant_see", reason))).toEqual({ ...all("good"), view, [check]: "bad" });
  });

  it("sees nobody", () => {
    const checks = checksOf(sight({ landmarks: null, people: 0 }), report("nobody"));
    expect(checks).toMatchObject({ seen: "bad", whole: "waiting", view: "waiting", light: "good" });
  });

  it("believes the second look of its own", () => {
    expect(checksOf(sight({ people: 2 }), report("exercising")).alone).toBe("bad");
    expect(checksOf(sight({ people: null, brightness: null }), null)).toMatchObject({ alone: "waiting", light: "waiting" });
  });
});

describe("going on by itself", () => {
  it("when all has been good for two seconds without a break", () => {
    const setUp = new SetUp(0);
    expect(setUp.look(all("good"), 100)).toBeNull();
    expect(setUp.look({ ...all("good"), alone: "bad" }, 1900)).toBeNull();
    expect(setUp.look(all("good"), 2000)).toBeNull();
    expect(setUp.look(all("good"), 2000 + GOOD_FOR_MS - 1)).toBeNull();
    expect(setUp.look(all("good"), 2000 + GOOD_FOR_MS)).toBe("ready");
  });

  it("or when waiting longer helps nobody", () => {
    const setUp = new SetUp(0);
    expect(setUp.look(all("bad"), PATIENCE_MS - 1)).toBeNull();
    expect(setUp.look(all("bad"), PATIENCE_MS)).toBe("give-up");
  });
});
