import { describe, expect, it } from "vitest";
import type { DoseBounds, RoutineView } from "../api/types";
import { doseOf, draftOf, fieldsOf, isOutside, moved, newItem, placeAt } from "./routine";

describe("the order", () => {
  it("moves an item and keeps the others in theirs", () => {
    expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
    expect(moved(["a", "b", "c", "d"], 3, 0)).toEqual(["d", "a", "b", "c"]);
  });

  it("is the same list when nothing moves", () => {
    const items = ["a", "b"];
    expect(moved(items, 0, 0)).toBe(items);
    expect(moved(items, 0, -3)).toBe(items);
    expect(moved(items, 1, 9)).toBe(items);
    expect(moved(items, 5, 0)).toBe(items);
  });

  it("finds the place under a pointer", () => {
    const rows = [
      { top: 0, bottom: 100 },
      { top: 110, bottom: 210 },
      { top: 220, bottom: 320 },
    ];
    expect([-5, 49, 51, 160, 161, 999].map((y) => placeAt(rows, y))).toEqual([0, 0, 1, 2, 2, 2]);
  });
});

describe("doses", () => {
  const bounds: DoseBounds = { exercise: "bridge", timed: false, sets: [1, 3], reps: [5, 30], hold_s: [1, 10], minutes: null };

  it("offers the fields that the exercise has", () => {
    expect(fieldsOf(bounds).map((one) => one.field)).toEqual(["sets", "reps", "hold_s"]);
    expect(fieldsOf({ ...bounds, hold_s: null }).map((one) => one.field)).toEqual(["sets", "reps"]);
    expect(fieldsOf({ ...bounds, timed: true, minutes: [5, 30] })).toEqual([{ field: "minutes", low: 5, high: 30 }]);
    expect(fieldsOf(undefined)).toEqual([]);
  });

  it("reads what is typed, and leaves an empty field to the plan", () => {
    expect(["8", " 0,5 ", "", "x", "1e400"].map(doseOf)).toEqual([8, 0.5, null, null, null]);
    expect([isOutside(4, 5, 30), isOutside(5, 5, 30), isOutside(31, 5, 30), isOutside(null, 5, 30)]).toEqual([true, false, true, false]);
  });

  it("makes a draft of a routine with all it says", () => {
    const item = { exercise: "sktc", card: null, or_else: [], sets: 1, reps: 2, hold_s: 5, minutes: null, dose: "x" };
    const routine = { items: [item], times_of_day: ["morning"] } as unknown as RoutineView;
    expect(draftOf(routine, "Mine")).toEqual({
      name: "Mine",
      items: [{ exercise: "sktc", or_else: [], sets: 1, reps: 2, hold_s: 5, minutes: null }],
      times_of_day: ["morning"],
    });
    expect(newItem("bridge").reps).toBeNull();
  });
});
