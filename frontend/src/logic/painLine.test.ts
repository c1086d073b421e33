import { describe, expect, it } from "vitest";
import { pathOf, pointsOf, type Frame } from "./painLine";

const frame: Frame = { width: 320, height: 120, left: 10, right: 10, top: 10, bottom: 10 };
const days = [
  { day: "2026-11-01", pain: 10 },
  { day: "2026-11-02", pain: null },
  { day: "2026-11-03", pain: 5 },
  { day: "2026-11-30", pain: 0 },
];

describe("the pain line", () => {
  it("has 10 at the top, 0 at the bottom and no point on a day without a rating", () => {
    const points = pointsOf(days, "2026-11-01", "2026-11-30", frame, false);
    expect(points.map(({ y }) => y)).toEqual([10, 60, 110]);
    expect(points[0]?.x).toBe(10);
    expect(points[2]?.x).toBe(310);
  });

  it("runs from the right where the language does", () => {
    const points = pointsOf(days, "2026-11-01", "2026-11-30", frame, true);
    expect(points[0]?.x).toBe(310);
    expect(points[2]?.x).toBe(10);
  });

  it("does not draw over weeks nobody knows about", () => {
    const path = pathOf(pointsOf(days, "2026-11-01", "2026-11-30", frame, false));
    expect(path.match(/M/g)?.length).toBe(2);
    expect(path.match(/L/g)?.length).toBe(1);
  });
});
