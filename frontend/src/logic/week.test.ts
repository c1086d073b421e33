import { describe, expect, it } from "vitest";
import type { WeekDayView } from "../api/types";
import { canMove, dayAt, scrollStep, targets, wholeMinutes } from "./week";

const day = (on: string, part: Partial<WeekDayView> = {}): WeekDayView => ({
  on,
  today: false,
  done: false,
  over: false,
  minutes: 15,
  seconds: 900,
  items: [{} as WeekDayView["items"][number]],
  notes: [],
  place: null,
  ...part,
});

const week = [day("2026-11-23", { over: true, done: true }), day("2026-11-24"), day("2026-11-25", { items: [] }), day("2026-11-26")];

describe("where a session may go", () => {
  it("is to every other day that is not over, a day of rest too", () => {
    expect(targets(week, "2026-11-24").map((one) => one.on)).toEqual(["2026-11-25", "2026-11-26"]);
  });

  it("is nowhere from a day that is over, rests, or is not there", () => {
    for (const on of ["2026-11-23", "2026-11-25", "2026-12-24"]) expect(targets(week, on)).toEqual([]);
    expect(week.map(canMove)).toEqual([false, true, false, true]);
  });
});

describe("the day under a pointer", () => {
  const bands = [
    { on: "a", top: 0, bottom: 100 },
    { on: "b", top: 110, bottom: 210 },
  ];
  it.each([
    [0, "a"],
    [100, "a"],
    [104, "a"],
    [107, "b"],
    [210, "b"],
    [230, "b"],
    [240, null],
    [-30, null],
  ])("at %i is %s", (y, on) => {
    expect(dayAt(bands, y)).toBe(on);
  });
});

it("scrolls only near the edges, and faster the nearer", () => {
  expect(scrollStep(400, 800)).toBe(0);
  expect(scrollStep(70, 800)).toBeLessThan(0);
  expect(scrollStep(0, 800)).toBeLessThan(scrollStep(70, 800));
  expect(scrollStep(790, 800)).toBeGreaterThan(0);
});

it("tells whole minutes", () => {
  expect([10, 89, 91, 900].map(wholeMinutes)).toEqual([1, 1, 2, 15]);
});
