import { describe, expect, it } from "vitest";
import { href, parseRoute, type Route } from "./route";

const routes: Exclude<Route, { name: "lost" }>[] = [
  { name: "today" },
  { name: "week" },
  { name: "welcome" },
  { name: "screening" },
  { name: "result" },
  { name: "library" },
  { name: "exercise", id: "bird_dog" },
  { name: "learn" },
  { name: "lesson", id: "what_it_is" },
  { name: "programmes" },
  { name: "programme", id: "desk" },
  { name: "back" },
  { name: "routines" },
  { name: "routine", id: "six" },
  { name: "routine-edit", id: null },
  { name: "routine-edit", id: "own_1" },
  { name: "diary", day: null },
  { name: "diary", day: "2026-11-23" },
  { name: "settings" },
  { name: "privacy" },
  { name: "safety" },
  { name: "session", id: "0d4e/ ü" },
];

describe("the addresses of the pages", () => {
  it.each(routes)("go out and come back: %o", (route) => {
    expect(parseRoute(href(route))).toEqual(route);
  });

  it.each(["#/nowhere", "#/library/a/b", "#/today/x", "#/diary/yesterday", "#/%E0%A4%A"])("are lost: %s", (hash) => {
    expect(parseRoute(hash).name).toBe("lost");
  });

  it("begin at today", () => {
    for (const hash of ["", "#", "#/", "#/today"]) expect(parseRoute(hash)).toEqual({ name: "today" });
  });

  it("forget what follows a question mark", () => {
    expect(parseRoute("#/library?q=cat")).toEqual({ name: "library" });
  });
});
