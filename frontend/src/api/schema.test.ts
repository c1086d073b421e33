import { readFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";
import { expect, it } from "vitest";

it("has the types of the contract; when it has not, run `npm run types`", async () => {
  const contract = new URL("../../../contracts/openapi.json", import.meta.url);
  const made = astToString(await openapiTS(contract));
  const kept = readFileSync(new URL("schema.d.ts", import.meta.url), "utf8");
  const plain = (text: string): string => text.slice(text.indexOf("export interface paths")).trim();
  expect(plain(kept)).toBe(plain(made));
}, 30_000);
