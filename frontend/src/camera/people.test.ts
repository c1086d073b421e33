import { describe, expect, it } from "vitest";
import { distinctPeople } from "./people";

const at = (x: number, y: number, size = 0.2): { x: number; y: number }[] => [
  { x, y },
  { x: x + size, y: y + size },
];

describe("how many people are there", () => {
  it("counts people who stand apart", () => {
    expect(distinctPeople([])).toBe(0);
    expect(distinctPeople([at(0.1, 0.1)])).toBe(1);
    expect(distinctPeople([at(0.1, 0.1), at(0.6, 0.1)])).toBe(2);
  });

  it("takes two findings of the same body for one person", () => {
    expect(distinctPeople([at(0.1, 0.1), at(0.12, 0.11)])).toBe(1);
    expect(distinctPeople([at(0.1, 0.1, 0.6), at(0.2, 0.2, 0.1)])).toBe(1);
  });

  it("still counts people who only touch", () => {
    expect(distinctPeople([at(0.1, 0.1), at(0.25, 0.1)])).toBe(2);
  });
});
