/** Whether the camera sees what it needs, before a set: checks that pass by themselves, for somebody who lies on a mat
 * and cannot press anything. */
import type { Report } from "../api/types";
import type { Sight } from "./messages";

export const CHECKS = ["light", "seen", "alone", "whole", "view"] as const;
export type Check = (typeof CHECKS)[number];
export type CheckState = "good" | "bad" | "waiting";
export type Checks = Record<Check, CheckState>;
export type Reason = NonNullable<Report["reason"]>;

const ALL_WAITING: Checks = { light: "waiting", seen: "waiting", alone: "waiting", whole: "waiting", view: "waiting" };
const NOT_WHOLE: readonly Reason[] = ["out-of-frame", "too-near", "too-far", "hidden"];

/** What is known at this moment. */
export function checksOf(sight: Sight | null, report: Report | null): Checks {
  if (sight === null) return ALL_WAITING;
  const reason = report?.reason ?? null;
  const there = sight.landmarks !== null && report?.state !== "nobody";
  const inPlace = report?.state === "exercising" || report?.state === "resting";
  return {
    light: reason === "too-dark" ? "bad" : sight.brightness === null ? "waiting" : "good",
    seen: there ? "good" : "bad",
    alone: reason === "two-people" || (sight.people ?? 0) > 1 ? "bad" : sight.people === null ? "waiting" : "good",
    whole: !there || report === null ? "waiting" : reason !== null && NOT_WHOLE.includes(reason) ? "bad" : "good",
    view: reason === "wrong-view" ? "bad" : there && inPlace ? "good" : "waiting",
  };
}

/** All must be good for so long; a person in the starting position cannot wait for ever (ms). */
export const GOOD_FOR_MS = 2000;
export const PATIENCE_MS = 30_000;

/** Watches the checks until they have passed, or until waiting longer helps nobody. */
export class SetUp {
  private readonly since: number;
  private goodSince: number | null = null;

  constructor(now: number) {
    this.since = now;
  }

  look(checks: Checks, now: number): "ready" | "give-up" | null {
    if (Object.values(checks).every((state) => state === "good")) {
      this.goodSince ??= now;
      if (now - this.goodSince >= GOOD_FOR_MS) return "ready";
    } else this.goodSince = null;
    return now - this.since >= PATIENCE_MS ? "give-up" : null;
  }
}
