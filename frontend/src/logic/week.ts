/** The week as a list of days: which may be moved where, and over which a pointer is. */
import type { WeekDayView } from "../api/types";

/** Minutes as they are told: whole ones, at least 1. */
export function wholeMinutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}

/** Whether the session of this day can be moved away. */
export function canMove(day: WeekDayView): boolean {
  return !day.over && day.items.length > 0;
}

/** The days to which the session of `start` can be moved. */
export function targets(days: readonly WeekDayView[], start: string): WeekDayView[] {
  const from = days.find((day) => day.on === start);
  return from && canMove(from) ? days.filter((day) => !day.over && day.on !== start) : [];
}

export interface Band {
  on: string;
  top: number;
  bottom: number;
}

/** The day whose band holds the height `y`, else the nearest within `slack` pixels; null when all are farther. */
export function dayAt(bands: readonly Band[], y: number, slack = 24): string | null {
  let best: string | null = null;
  let least = slack;
  for (const band of bands) {
    const away = y < band.top ? band.top - y : y > band.bottom ? y - band.bottom : 0;
    if (away < least || (away === 0 && best === null)) {
      best = band.on;
      least = away;
    }
  }
  return best;
}

/** Pixels to scroll by while something is dragged near the top or the foot of a window of this height. */
export function scrollStep(y: number, height: number, edge = 80): number {
  if (y < edge) return -Math.ceil((edge - y) / 5);
  if (y > height - edge) return Math.ceil((y - height + edge) / 5);
  return 0;
}
