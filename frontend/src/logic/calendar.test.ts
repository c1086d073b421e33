import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonth,
  firstWeekdayOf,
  lastOfMonth,
  stamp,
  weekday,
  weeksOfMonth,
} from "./calendar";

const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 7;

describe("days", () => {
  it("add over months, years, leap days and changes of summer time", () => {
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-03-29", 1)).toBe("2026-03-30");
    expect(addDays("2026-10-25", -1)).toBe("2026-10-24");
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-11-23", "2026-11-20")).toBe(-3);
  });

  it("know their month", () => {
    expect(firstOfMonth("2026-11-23")).toBe("2026-11-01");
    expect(lastOfMonth("2028-02-03")).toBe("2028-02-29");
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-01");
    expect(addMonths("2026-01-31", -1)).toBe("2025-12-01");
  });

  it("know their weekday", () => {
    expect(weekday("2026-11-23")).toBe(MONDAY);
    expect(weekday("2026-11-22")).toBe(SUNDAY);
  });
});

describe("a month as weeks", () => {
  it.each([MONDAY, SATURDAY, SUNDAY])("has every day once, the week beginning on %i", (first) => {
    for (let month = "2025-01-01"; month < "2029-01-01"; month = addMonths(month, 1)) {
      const weeks = weeksOfMonth(month, first);
      expect(weeks.every((week) => week.length === 7)).toBe(true);
      const days = weeks.flat().filter((day) => day !== null);
      expect(days[0]).toBe(month);
      expect(days.at(-1)).toBe(lastOfMonth(month));
      expect(days.length).toBe(daysBetween(month, lastOfMonth(month)) + 1);
      for (const week of weeks) if (week[0]) expect(weekday(week[0])).toBe(first);
    }
  });

  it("fills four rows exactly in a February that begins the week", () => {
    expect(weeksOfMonth("2027-02-01", MONDAY).length).toBe(4);
  });
});

describe("the first day of the week", () => {
  it("is that of the region", () => {
    expect(firstWeekdayOf("en-GB")).toBe(MONDAY);
    expect(firstWeekdayOf("en-US")).toBe(SUNDAY);
    expect(firstWeekdayOf("ar-EG")).toBe(SATURDAY);
  });
});

describe("a stamp", () => {
  it("is the same instant, with its zone", () => {
    const time = new Date("2026-11-23T23:30:00Z");
    expect(new Date(stamp(time)).getTime()).toBe(time.getTime());
    expect(stamp(time)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  });
});
