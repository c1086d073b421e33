import { describe, expect, it } from "vitest";
import type { BackChange, BackTold } from "../api/types";
import type { ExerciseCard } from "../api/types";
import {
  away, changeSaid, changedGoal, lasting, levelled, likes, limited, onDay, reach, same, stays, stepOf, steppedFamilies, stepsOpen, toggled, withoutStay,
} from "./back";

const TOLD = { marked: [], goals: [], limits: [], minutes_on: {}, days_per_week: 7, morning_stiffness: false, liked: [] } as BackTold;

describe("the map", () => {
  it("says how far down the marks go, on whichever side", () => {
    expect(reach([])).toBe("spine");
    expect(reach(["low_back"])).toBe("spine");
    expect(reach(["low_back", "right_buttock"])).toBe("buttock");
    expect(reach(["left_foot", "right_thigh"])).toBe("foot");
  });

  it("marks and unmarks a part", () => {
    expect(toggled(["low_back"], "left_thigh")).toEqual(["low_back", "left_thigh"]);
    expect(toggled(["low_back", "left_thigh"], "low_back")).toEqual(["left_thigh"]);
  });
});

describe("what is told", () => {
  it("is the same in any order, and an empty answer is no answer", () => {
    expect(same({ ...TOLD, marked: ["low_back", "left_foot"] }, { ...TOLD, marked: ["left_foot", "low_back"], direction: null })).toBe(true);
    expect(same(TOLD, { ...TOLD, days_per_week: 3 })).toBe(false);
    const goals = [{ activity: "lifting", able: 3 }, { activity: "sitting", able: 3 }];
    expect(same({ goals }, { goals: [goals[1], goals[0]] })).toBe(false);
  });

  it("keeps the other limits and days", () => {
    expect(limited(["sitting"], "floor", true)).toEqual(["sitting", "floor"]);
    expect(limited(["sitting", "floor"], "floor", false)).toEqual(["sitting"]);
    const sunday = onDay(TOLD, "sunday", 0);
    expect(sunday.minutes_on).toEqual({ sunday: 0 });
    expect(onDay(onDay(sunday, "monday", 30), "sunday", null).minutes_on).toEqual({ monday: 30 });
    expect(TOLD.minutes_on).toEqual({});
  });

  it("never likes and dislikes one exercise at once", () => {
    expect(likes(["bridge"], [], "bridge", "dislike")).toEqual({ liked: [], disliked: ["bridge"] });
    expect(likes([], ["bridge"], "bridge", "like")).toEqual({ liked: ["bridge"], disliked: [] });
    expect(likes(["sktc", "bridge"], [], "bridge", null)).toEqual({ liked: ["sktc"], disliked: [] });
  });

  it("changes one goal only", () => {
    const goals = [{ activity: "lifting" }, { activity: "sitting" }];
    expect(changedGoal(goals, 1, { able: 4 })).toEqual([{ activity: "lifting" }, { activity: "sitting", able: 4 }]);
  });
});

describe("how long it has hurt", () => {
  it("is one of a few steps, and unknown stays unknown", () => {
    expect([null, undefined, 0, 5, 6, 11, 12, 51, 52, 900].map(lasting)).toEqual([null, null, "recent", "recent", "weeks", "weeks", "months", "months", "years", "years"]);
  });
});

describe("levels of kinds", () => {
  it("are a step from the usual one, and never beyond the ends", () => {
    expect(stepsOpen(1)).toEqual(["usual", "harder"]);
    expect(stepsOpen(4)).toEqual(["easier", "usual"]);
    expect(levelled({}, "strengthening", "harder", 1)).toEqual({ strengthening: 2 });
    expect(levelled({ mobility: 2 }, "strengthening", "easier", 3)).toEqual({ mobility: 2, strengthening: 2 });
    expect(levelled({ mobility: 2 }, "mobility", "usual", 1)).toEqual({});
    expect([undefined, 1, 2, 3].map((level) => stepOf(level, 2))).toEqual(["usual", "easier", "usual", "harder"]);
  });

  it("are asked only of kinds that have more than one", () => {
    const cards = [{ family: "mobility", level: 1 }, { family: "strengthening", level: 1 }, { family: "strengthening", level: 3 }] as ExerciseCard[];
    expect(steppedFamilies(cards)).toEqual(["strengthening"]);
  });
});

describe("days away", () => {
  const TODAY = "2026-11-28";
  it("in a row are one stay, over the end of a month too", () => {
    const made = away({}, "2026-11-29", "2026-12-02", "travel", TODAY) ?? {};
    expect(Object.keys(made)).toHaveLength(4);
    const both = away(made, "2026-12-03", "2026-12-03", "work", TODAY) ?? {};
    expect(stays(both)).toEqual([
      { from: "2026-11-29", to: "2026-12-02", place: "travel" },
      { from: "2026-12-03", to: "2026-12-03", place: "work" },
    ]);
    expect(Object.keys(withoutStay(both, { from: "2026-11-29", to: "2026-12-02", place: "travel" }))).toEqual(["2026-12-03"]);
  });

  it("are refused when over, turned round, empty or too many", () => {
    for (const [from, to] of [["2026-11-27", "2026-11-29"], ["2026-12-02", "2026-12-01"], ["", ""], ["2026-12-01", "2027-12-01"]] as const) {
      expect(away({}, from, to, "travel", TODAY)).toBeNull();
    }
  });
});

describe("what saving changed", () => {
  const say = (id: string, args?: Record<string, string | number>): string => [id, ...Object.values(args ?? {})].join(" ");
  const list = (items: readonly string[]): string => items.join("+");
  const said = (change: Partial<BackChange>): string =>
    changeSaid({ state: "changed", came: [], went: [], sessions: null, text: null, ...change }, say, list);

  it("is one sentence that names few exercises", () => {
    expect(said({ came: ["A"], went: ["B"] })).toBe("back-saved-both A B");
    expect(said({ went: ["B"] })).toBe("back-saved-went B");
    expect(said({ came: ["A", "B", "C", "D"] })).toBe("back-saved-came A+B+C+D");
    expect(said({ came: ["A", "B", "C", "D", "E"] })).toBe("back-saved-came A+B+C+back-saved-more 2");
    expect(said({})).toBe("back-saved-moved");
    expect(said({ sessions: 3 })).toBe("back-saved-moved back-saved-sessions 3");
    expect(said({ state: "same" })).toBe("back-saved-same");
    expect(said({ state: "new" })).toBe("back-saved-new");
    expect(said({ state: "later" })).toBe("back-saved-later");
    expect(said({ state: "none", text: "why" })).toBe("back-saved-none why");
  });
});
