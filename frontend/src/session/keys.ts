/** What a key asks for. One key each, all in reach of somebody who has crawled to the keyboard. */

export type Action = "toggle" | "repeat" | "skip" | "hurts" | "easy" | "previous" | "next" | "help" | "more";

/** What of a key press is looked at. */
export interface Press {
  key: string;
  code: string;
  repeat: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  target: EventTarget | null;
}

/** The letters by their place on the keyboard, so that they work on an Arabic layout too. */
const BY_PLACE: Record<string, Action> = {
  KeyR: "repeat",
  KeyS: "skip",
  KeyH: "hurts",
  KeyE: "easy",
  KeyM: "more",
};
const BY_LETTER: Record<string, Action> = { r: "repeat", s: "skip", h: "hurts", e: "easy", m: "more" };

/** The action of a press, or null. `rtl` swaps the arrows, as "next" lies on the left there. `letters` false turns
 * the single-letter keys off (WCAG 2.1.4); space, arrows and the media keys stay. */
export function actionOf(press: Press, rtl: boolean, letters: boolean): Action | null {
  if (press.repeat || press.ctrlKey || press.altKey || press.metaKey) return null;
  if (writes(press.target)) return null;
  switch (press.key) {
    case " ":
      return pressable(press.target) ? null : "toggle";
    case "ArrowRight":
      return rtl ? "previous" : "next";
    case "ArrowLeft":
      return rtl ? "next" : "previous";
    case "?":
      return letters ? "help" : null;
    case "F1":
      return "help";
  }
  if (!letters) return null;
  return BY_LETTER[press.key.toLowerCase()] ?? (isLatin(press.key) ? null : (BY_PLACE[press.code] ?? null));
}

function isLatin(key: string): boolean {
  return /^[a-z]$/i.test(key);
}

/** Inside a field that takes text, or a group whose arrows mean something of their own. */
function writes(target: EventTarget | null): boolean {
  const element = target as { closest?: (selector: string) => unknown } | null;
  const own = "input, textarea, select, [contenteditable], [role=radiogroup], [data-own-keys]";
  return Boolean(element?.closest?.(own));
}

/** On something that space presses by itself. */
function pressable(target: EventTarget | null): boolean {
  const element = target as { closest?: (selector: string) => unknown } | null;
  return Boolean(element?.closest?.("button, a[href], summary"));
}
