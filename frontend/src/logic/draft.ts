/** Half-given screening answers, kept in this tab only, so that a reload does not ask everything again. */
import type { Answers } from "./screening";

export interface Draft {
  version: string;
  screen: number;
  answers: Answers;
}

const KEY = "catcow-screening-draft";

function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch (error) {
    if (error instanceof DOMException) return null; // switched off by the person: then there is no draft
    throw error;
  }
}

export function remember(draft: Draft): void {
  storage()?.setItem(KEY, JSON.stringify(draft));
}

export function forget(): void {
  storage()?.removeItem(KEY);
}

/** The draft for this version of the questions; a draft for another version is dropped. */
export function recall(version: string): Draft | null {
  const text = storage()?.getItem(KEY);
  if (text == null) return null;
  const draft = JSON.parse(text) as Draft;
  if (draft.version === version) return draft;
  forget();
  return null;
}
