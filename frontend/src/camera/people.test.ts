import { describe, expect, it } from "vitest";
import { distinctPeople } from "./people";

/** Somebody on hands and knees: shoulders and hips of a trunk of 100 pixels, the limbs anywhere. */
function body(x: number, y: number, legs = 0): { x: number; y: number }[] {
  const points = Array.from({ length: 33 }, (_, i) => ({ x: (x + (i > 24 ? legs : 0)) / 640, y: y / 360 }));
  for (const i of [23, 24]) points[i] = { x: (x + 100) / 640, y: y / 360 };
  return points;
}
const count = (...found: { x: number; y: number }[][]): number => distinctPeople(found, 640, 360);

describe("how many people are there", () => {
  it("counts people who are apart", () => {
    expect(count()).toBe(0);
    expect(count(body(100, 100))).toBe(1);
    expect(count(body(100, 100), body(400, 100))).toBe(2);
  });

  it("takes two findings of the same body for one person", () => {
    expect(count(body(100, 100), body(110, 104))).toBe(1);
  });

  it("is not confused by legs that are invented upon the other", () => {
    expect(count(body(100, 100, 300), body(400, 100, -300))).toBe(2);
  });

  it("counts people who are close together", () => {
    expect(count(body(100, 100), body(100, 160))).toBe(2);
  });

  it("counts two who share the hips' place but not the shoulders'", () => {
    const turned = body(100, 100).map(({ x, y }) => ({ x: (400 - x * 640) / 640, y }));
    expect(count(body(100, 100), turned)).toBe(2);
  });
});
