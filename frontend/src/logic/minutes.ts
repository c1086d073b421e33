/** The length of a session that a person may choose, in minutes (messages.py: 5 to 60). */
export const SHORTEST = 5;
export const LONGEST = 60;

/** The next longer choice: by 5 up to half an hour, then by 10. */
export function longer(minutes: number): number {
  const step = minutes < 30 ? 5 : 10;
  return Math.min(LONGEST, (Math.floor(minutes / step) + 1) * step);
}

/** The next shorter choice; undoes `longer`. */
export function shorter(minutes: number): number {
  const step = minutes <= 30 ? 5 : 10;
  return Math.max(SHORTEST, (Math.ceil(minutes / step) - 1) * step);
}
