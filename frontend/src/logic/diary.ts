import type { DiaryDay } from "../api/types";

/** A day counts when at least one set was done; a session that ended early is no lesser day. */
export function isDone(day: DiaryDay | undefined): boolean {
  return (day?.sessions ?? []).some((session) => session.sets.length > 0);
}
