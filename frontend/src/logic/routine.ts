/** A routine while it is being built. */
import type { DoseBounds, DraftItem, RoutineDraft, RoutineView } from "../api/types";

export const LONGEST_FILE = 100_000;
export const MOST_ITEMS = 20;
/** What the server allows in a name. */
export const LONGEST_NAME = 80;

export type DoseField = "sets" | "reps" | "hold_s" | "minutes";

export function draftOf(routine: RoutineView, name: string): RoutineDraft {
  return {
    name,
    items: routine.items.map((item) => ({
      exercise: item.exercise,
      or_else: item.or_else.map((card) => card.id),
      sets: item.sets,
      reps: item.reps,
      hold_s: item.hold_s,
      minutes: item.minutes,
    })),
    times_of_day: [...routine.times_of_day],
  };
}

export const EMPTY: RoutineDraft = { name: "", items: [], times_of_day: [] };

export function newItem(exercise: string): DraftItem {
  return { exercise, or_else: [], sets: null, reps: null, hold_s: null, minutes: null };
}

/** The list with the item at `from` moved to `to`; the same list when that changes nothing. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const target = Math.max(0, Math.min(items.length - 1, to));
  if (from === target || from < 0 || from >= items.length) return items;
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, target), items[from] as T, ...rest.slice(target)];
}

/** The fields of a dose that an exercise has, with their bounds. */
export function fieldsOf(bounds: DoseBounds | undefined): { field: DoseField; low: number; high: number }[] {
  if (bounds === undefined) return [];
  const found: { field: DoseField; low: number; high: number }[] = [];
  const add = (field: DoseField, span: readonly [number, number] | null): void => {
    if (span) found.push({ field, low: span[0], high: span[1] });
  };
  if (bounds.timed) add("minutes", bounds.minutes);
  else {
    add("sets", bounds.sets);
    add("reps", bounds.reps);
    add("hold_s", bounds.hold_s);
  }
  return found;
}

/** What stands in a field of a dose as a number; null when it is empty or no number. */
export function doseOf(text: string): number | null {
  const value = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !Number.isFinite(value) ? null : value;
}

export function isOutside(value: number | null | undefined, low: number, high: number): boolean {
  return typeof value === "number" && (value < low || value > high);
}

/** Where an item that is dragged to a height stands: the place of the row whose middle it has passed. */
export function placeAt(rows: readonly { top: number; bottom: number }[], y: number): number {
  const at = rows.findIndex((row) => y < (row.top + row.bottom) / 2);
  return at < 0 ? rows.length - 1 : at;
}
