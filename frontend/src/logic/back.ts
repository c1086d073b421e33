/** What a person tells of their back, as the page keeps it before it is saved. */
import type { BackChange, BackTold, BodyPart, ExerciseCard, Family, Goal, Limit, Place, SettingsView, Weekday } from "../api/types";

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

/** How long it has hurt, in a few steps: each with its first week and the weeks that a press on it means. */
export const LASTING = [
  { id: "recent", from: 0, weeks: 3 },
  { id: "weeks", from: 6, weeks: 8 },
  { id: "months", from: 12, weeks: 26 },
  { id: "years", from: 52, weeks: 104 },
] as const;
export type Lasting = (typeof LASTING)[number]["id"];

/** The step that so many weeks are in; null when not known. */
export function lasting(weeks: number | null | undefined): Lasting | null {
  if (weeks === null || weeks === undefined) return null;
  return [...LASTING].reverse().find((step) => step.from <= weeks)?.id ?? "recent";
}

export const STEPS = ["easier", "usual", "harder"] as const;
export type Step = (typeof STEPS)[number];
const HARDEST = 4;
type Levels = NonNullable<BackTold["levels"]>;

/** The kinds of exercise that the library has at more than one level. */
export function steppedFamilies(cards: readonly ExerciseCard[]): Family[] {
  return [...new Set(cards.filter((card) => card.level > 1).map((card) => card.family))].sort();
}

export function stepOf(level: number | undefined, usual: number): Step {
  if (level === undefined || level === usual) return "usual";
  return level < usual ? "easier" : "harder";
}

export function stepsOpen(usual: number): Step[] {
  return STEPS.filter((step) => (step !== "easier" || usual > 1) && (step !== "harder" || usual < HARDEST));
}

/** One kind a step easier or harder than the usual level, or as usual. */
export function levelled(levels: Levels, family: Family, step: Step, usual: number): Levels {
  const others: Levels = { ...levels };
  delete others[family];
  if (step === "usual") return others;
  return { ...others, [family]: step === "easier" ? Math.max(1, usual - 1) : Math.min(HARDEST, usual + 1) };
}

type Places = NonNullable<BackTold["places"]>;
/** Days in a row at one place, the first and the last as `2026-11-23`. */
export interface Stay {
  from: string;
  to: string;
  place: Place;
}
const LONGEST_STAY = 60;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function after(day: string): string {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Days away, those in a row at one place together. */
export function stays(places: Places): Stay[] {
  const found: Stay[] = [];
  for (const day of Object.keys(places).sort()) {
    const place = places[day];
    const last = found.at(-1);
    if (place === undefined) continue;
    if (last !== undefined && last.place === place && after(last.to) === day) last.to = day;
    else found.push({ from: day, to: day, place });
  }
  return found;
}

/** With the days of a stay; null when they are no days, turned round, over, or too many. */
export function away(places: Places, from: string, to: string, place: Place, today: string): Places | null {
  if (!DAY.test(from) || !DAY.test(to) || from < today || to < from) return null;
  const made: Places = { ...places };
  let day = from;
  for (let count = 0; count < LONGEST_STAY; count++) {
    made[day] = place;
    if (day === to) return made;
    day = after(day);
  }
  return null;
}

export function withoutStay(places: Places, stay: Stay): Places {
  return Object.fromEntries(Object.entries(places).filter(([day]) => day < stay.from || day > stay.to));
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
