/** Geometry of the pain line: days across, 0 to 10 upwards. Units are those of the drawing's view box. */
import { daysBetween, type Day } from "./calendar";

export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Point {
  day: Day;
  pain: number;
  x: number;
  y: number;
}

export function yOf(pain: number, frame: Frame): number {
  return frame.top + (1 - pain / 10) * (frame.height - frame.top - frame.bottom);
}

export function xOf(day: Day, first: Day, last: Day, frame: Frame, rtl: boolean): number {
  const span = Math.max(1, daysBetween(first, last));
  const share = daysBetween(first, day) / span;
  const inner = frame.width - frame.left - frame.right;
  return frame.left + (rtl ? 1 - share : share) * inner;
}

/** Where each rated day stands. Time runs as the language reads: from the right in Arabic. */
export function pointsOf(
  days: readonly { day: Day; pain: number | null }[],
  first: Day,
  last: Day,
  frame: Frame,
  rtl: boolean,
): Point[] {
  return days.flatMap(({ day, pain }) =>
    pain === null ? [] : [{ day, pain, x: xOf(day, first, last, frame, rtl), y: yOf(pain, frame) }],
  );
}

/** Days without a rating longer than this break the line: nobody knows what was between. */
const GAP_DAYS = 7;

/** The line through the points as an SVG path. */
export function pathOf(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const joined = before !== undefined && daysBetween(before.day, point.day) <= GAP_DAYS;
      return `${joined ? "L" : "M"}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    })
    .join("");
}
