/** A month as weeks of days, and arithmetic on days written as `2026-11-23`. Today is an argument everywhere but in `now`. */

export type Day = string;

/** The day of a local time. */
export function dayOf(time: Date): Day {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(time.getFullYear()).padStart(4, "0")}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** An instant as `2026-11-23T09:10:00+01:00`, in the person's own zone: which day it was matters. */
export function stamp(time: Date): string {
  const offset = -time.getTimezoneOffset();
  const two = (value: number) => String(value).padStart(2, "0");
  const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return new Date(time.getTime() + offset * 60_000).toISOString().slice(0, 19) + zone;
}

/** The present instant, stamped. The only clock in this file. */
export function now(): string {
  return stamp(new Date());
}

// Noon in UTC: adding days can then never cross a change of summer time.
const atNoon = (day: Day): Date => new Date(`${day}T12:00:00Z`);
const fromNoon = (time: Date): Day => time.toISOString().slice(0, 10);

export function addDays(day: Day, days: number): Day {
  const time = atNoon(day);
  time.setUTCDate(time.getUTCDate() + days);
  return fromNoon(time);
}

/** The first day of the month `months` after that of `day`. */
export function addMonths(day: Day, months: number): Day {
  const time = atNoon(day);
  time.setUTCDate(1);
  time.setUTCMonth(time.getUTCMonth() + months);
  return fromNoon(time);
}

export function firstOfMonth(day: Day): Day {
  return addMonths(day, 0);
}

export function lastOfMonth(day: Day): Day {
  return addDays(addMonths(day, 1), -1);
}

/** 1 Monday ... 7 Sunday. */
export function weekday(day: Day): number {
  return atNoon(day).getUTCDay() || 7;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / 86_400_000);
}

/** The weeks of the month of `day`; null where a week reaches outside it. `firstWeekday`: 1 Monday ... 7 Sunday. */
export function weeksOfMonth(day: Day, firstWeekday: number): (Day | null)[][] {
  const first = firstOfMonth(day);
  const last = lastOfMonth(day);
  const lead = (weekday(first) - firstWeekday + 7) % 7;
  const cells: (Day | null)[] = Array.from({ length: lead }, () => null);
  for (let at = first; at <= last; at = addDays(at, 1)) cells.push(at);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

interface WithWeekInfo {
  getWeekInfo?(): { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** The day on which a week begins where this language is spoken: 1 Monday ... 7 Sunday. */
export function firstWeekdayOf(language: string): number {
  const known = new Intl.Locale(language) as Intl.Locale & WithWeekInfo;
  return known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay ?? 1;
}
