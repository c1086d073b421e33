/** What a person tells of their back, as the page keeps it before it is saved. */
import type { BackChange, BackTold, BodyPart, Goal, Limit, SettingsView, Weekday } from "../api/types";

export const PARTS: Readonly<Record<"back" | "left" | "right", readonly BodyPart[]>> = {
  back: ["low_back"],
  left: ["left_buttock", "left_thigh", "left_calf", "left_foot"],
  right: ["right_buttock", "right_thigh", "right_calf", "right_foot"],
};

export const WEEKDAYS: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
export const MOST_GOALS = 5;

const REACHES = ["spine", "buttock", "thigh", "calf", "foot"] as const;
export type Reach = (typeof REACHES)[number];

/** How far down the legs the marks go, on the side where they go farthest. */
export function reach(marked: readonly BodyPart[]): Reach {
  const depth = (part: BodyPart): number => Math.max(0, REACHES.findIndex((name) => part.endsWith(`_${name}`)));
  return REACHES[Math.max(0, ...marked.map(depth))] ?? "spine";
}

/** A list without a value that is in it, or with one that is not. */
export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** The settings that are shown on this page too. */
export type Shared = Pick<SettingsView, "equipment" | "positions_not_possible" | "minutes" | "disliked">;

export function sharedOf(settings: SettingsView): Shared {
  const { equipment, positions_not_possible, minutes, disliked } = settings;
  return { equipment, positions_not_possible, minutes, disliked };
}

/** True when both say the same, whatever the order of what is a set. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(plain);
    return items.every((item) => typeof item === "string") ? [...items].sort() : items;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
    return Object.fromEntries(entries.map(([name, inner]) => [name, plain(inner)]).sort());
  }
  return value;
}

/** With a limit or without it; the others stay. */
export function limited(limits: readonly Limit[], limit: Limit, on: boolean): Limit[] {
  const others = limits.filter((other) => other !== limit);
  return on ? [...others, limit] : others;
}

/** Minutes of one weekday; null takes the usual. */
export function onDay(told: BackTold, day: Weekday, minutes: number | null): BackTold {
  const days = { ...told.minutes_on };
  if (minutes === null) delete days[day];
  else days[day] = minutes;
  return { ...told, minutes_on: days };
}

/** With an exercise liked, disliked or neither: it is never both. */
export function likes(
  liked: readonly string[],
  disliked: readonly string[],
  exercise: string,
  to: "like" | "dislike" | null,
): { liked: string[]; disliked: string[] } {
  const without = (all: readonly string[]): string[] => all.filter((other) => other !== exercise);
  return {
    liked: to === "like" ? [...without(liked), exercise] : without(liked),
    disliked: to === "dislike" ? [...without(disliked), exercise] : without(disliked),
  };
}

export function changedGoal(goals: readonly Goal[], index: number, part: Partial<Goal>): Goal[] {
  return goals.map((goal, at) => (at === index ? { ...goal, ...part } : goal));
}

const SHOWN = 3;
type Say = (id: string, args?: Record<string, string | number>) => string;

/** In one sentence what saving has changed in the plan. */
export function changeSaid(change: BackChange, say: Say, list: (items: readonly string[]) => string): string {
  if (change.state === "later") return say("back-saved-later");
  if (change.state === "new") return say("back-saved-new");
  if (change.state === "none") return say("back-saved-none", { why: change.text ?? "" });
  const few = (names: readonly string[]): string => {
    const rest = names.length - SHOWN;
    return list(rest > 1 ? [...names.slice(0, SHOWN), say("back-saved-more", { count: rest })] : names);
  };
  const came = few(change.came);
  const went = few(change.went);
  let said: string;
  if (came && went) said = say("back-saved-both", { came, went });
  else if (came) said = say("back-saved-came", { came });
  else if (went) said = say("back-saved-went", { went });
  else said = say(change.state === "changed" ? "back-saved-moved" : "back-saved-same");
  if (change.sessions === null || change.sessions === undefined) return said;
  return `${said} ${say("back-saved-sessions", { count: change.sessions })}`;
}
