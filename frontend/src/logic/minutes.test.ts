import { expect, it } from "vitest";
import { LONGEST, SHORTEST, longer, shorter } from "./minutes";

it("goes up by five, then by ten, and comes back the same way", () => {
  const up = [SHORTEST];
  while (up.at(-1) !== LONGEST) up.push(longer(up.at(-1) ?? LONGEST));
  expect(up).toEqual([5, 10, 15, 20, 25, 30, 40, 50, 60]);
  for (let index = 1; index < up.length; index++) expect(shorter(up[index] ?? 0)).toBe(up[index - 1]);
});

it("keeps to what the server allows and gets odd numbers straight", () => {
  expect(longer(LONGEST)).toBe(LONGEST);
  expect(shorter(SHORTEST)).toBe(SHORTEST);
  expect(longer(7)).toBe(10);
  expect(shorter(7)).toBe(5);
  expect(longer(33)).toBe(40);
  expect(shorter(33)).toBe(30);
});
