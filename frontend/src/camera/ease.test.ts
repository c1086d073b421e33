import { expect, it } from "vitest";
import { Ease } from "./ease";

it("gives way step by step, and not back", () => {
  const ease = new Ease();
  const seen = [null, 20, 14, 9, 9, 9, 30].map((rate, i) => ease.look(rate, i * 2500));
  expect(seen).toEqual([0, 0, 1, 1, 2, 2, 2]);
});
