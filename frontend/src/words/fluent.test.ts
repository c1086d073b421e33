import { readdirSync, readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { Phrasebook } from "./fluent";

const TEXT = new URL("../../../src/catcow/library/text/", import.meta.url);
const AREAS = ["frame", "today", "week", "library", "learn", "figure", "diary", "settings", "welcome"];
const source = (language: string, area: string): string => readFileSync(new URL(`${language}/${area}.ftl`, TEXT), "utf8");
const idsOf = (text: string): string[] => [...text.matchAll(/^([a-z][a-z0-9-]*) =/gm)].map((match) => match[1] ?? "");

describe("a phrasebook", () => {
  const book = new Phrasebook([
    ["ar", "a = واحد\nn = { $n ->\n [one] واحد\n [two] اثنان\n [few] { $n } قليل\n [many] { $n } كثير\n *[other] { $n } آخر\n }"],
    ["en", "a = one\nb = two, { $x }"],
  ], "rtl");

  it("asks the languages in order, and shows an unknown id rather than nothing", () => {
    expect(book.say("a")).toBe("واحد");
    expect(book.say("b", { x: "Ann" })).toBe("two, \u2068Ann\u2069");
    expect(book.say("c")).toBe("[c]");
    expect(book.has("b")).toBe(true);
    expect(book.has("c")).toBe(false);
  });

  it("counts as Arabic counts", () => {
    const said = [1, 2, 3, 11, 100].map((n) => book.say("n", { n }).replace(/[\u2068\u2069\d٠-٩ ]/g, ""));
    expect(said).toEqual(["واحد", "اثنان", "قليل", "كثير", "آخر"]);
  });

  it("puts no marks into left-to-right text", () => {
    expect(new Phrasebook([["en", "b = two, { $x }"]]).say("b", { x: "Ann" })).toBe("two, Ann");
  });
});

describe("the words of the pages", () => {
  it.each(AREAS)("are the same messages in every language: %s", (area) => {
    for (const language of readdirSync(TEXT)) {
      expect(idsOf(source(language, area)), `${language}/${area}.ftl`).toEqual(idsOf(source("en", area)));
    }
  });

  it.each(AREAS)("are all written out without a fault: %s", (area) => {
    // Every argument our messages take, as a number or a text.
    const args = { count: 3, minutes: 15, seconds: 30, reps: 8, pain: 4, effort: 5, at: 1, of: 9, day: "23", level: "1", filter: "Kind", value: "Moving", title: "Sitting", families: "Moving", exercise: "Bridge", phase: "A", alt: "", name: "Bridge", instead: "Plank", limit: 3, start: "Monday", end: "Friday", place: "At home", came: "Bridge", gone: "Plank", percent: "2", score: 400, bound: 410 };
    for (const language of readdirSync(TEXT)) {
      const bundle = new FluentBundle(language);
      expect(bundle.addResource(new FluentResource(source(language, area)))).toEqual([]);
      for (const id of idsOf(source(language, area))) {
        const faults: Error[] = [];
        const pattern = bundle.getMessage(id)?.value;
        expect(pattern, `${language}: ${id}`).toBeTruthy();
        if (pattern) bundle.formatPattern(pattern, args, faults);
        expect(faults, `${language}: ${id}`).toEqual([]);
      }
    }
  });

  it("say every message that the pages ask for, and no other", () => {
    const files = import.meta.glob<string>(["../**/*.svelte", "../**/*.ts", "!../**/*.test.ts"], {
      query: "?raw",
      import: "default",
      eager: true,
    });
    const code = Object.values(files).join("\n");
    const asked = new Set([...code.matchAll(/\bt\(\s*"([a-z][a-z0-9-]*)"/g)].map((match) => match[1] ?? ""));
    const stems = [...code.matchAll(/\bt\(\s*`([a-z][a-z0-9-]*-)\$\{/g)].map((match) => match[1] ?? "");
    const literal = new Set([...code.matchAll(/"([a-z]+(?:-[a-z0-9]+)+)"/g)].map((match) => match[1] ?? ""));
    const ours = AREAS.flatMap((area) => idsOf(source("en", area)));
    const used = [...asked].filter((id) => AREAS.includes(id.split("-")[0] ?? ""));
    expect(used.filter((id) => !ours.includes(id))).toEqual([]);
    const idle = ours.filter((id) => !asked.has(id) && !literal.has(id) && !stems.some((stem) => id.startsWith(stem)));
    expect(idle).toEqual([]);
  });
});
