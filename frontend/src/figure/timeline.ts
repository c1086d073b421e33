/** Which frame is shown when: playing one repetition over and over, stepping to a phase, or following the session. */
import type { TrackPhase } from "./track";

/** How long a hold lasts in the free-running figure (seconds); the session's clock knows the prescribed one. */
export const HOLD_S = { none: 0, brief: 0.5, prescribed: 2 } as const;

export interface Moment {
  /** Index into the phases. */
  phase: number;
  /** Fractional frame of the track. */
  frame: number;
}

/** The first frame of a movement starts where the phase before it ends, so a movement spans `last - first + 1`
 * intervals; the first phase of a repetition that does not return by itself has a single frame. */
function frameIn(phases: readonly TrackPhase[], index: number, share: number): number {
  const phase = phases[index]!;
  const before = phases[(index + phases.length - 1) % phases.length]!;
  const joined = before.last === phase.first - 1;
  const from = joined ? before.last : phase.first;
  return from + (phase.last - from) * Math.min(1, Math.max(0, share));
}

/** Seconds of one repetition. */
export function duration(phases: readonly TrackPhase[]): number {
  return phases.reduce((sum, phase) => sum + moveTime(phase) + HOLD_S[phase.hold], 0);
}

/** A phase of one frame has no movement of its own: it is the posture in which the repetition begins. */
function moveTime(phase: TrackPhase): number {
  return phase.last > phase.first ? phase.move_s : 0;
}

/** The moment `seconds` into the endless row of repetitions, each phase in its order. */
export function momentAt(phases: readonly TrackPhase[], seconds: number): Moment {
  const whole = duration(phases);
  let left = whole > 0 ? ((seconds % whole) + whole) % whole : 0;
  for (const [index, phase] of phases.entries()) {
    const move = moveTime(phase);
    if (left < move) return { phase: index, frame: frameIn(phases, index, left / move) };
    left -= move;
    if (left < HOLD_S[phase.hold]) return { phase: index, frame: phase.last };
    left -= HOLD_S[phase.hold];
  }
  const end = phases.length - 1;
  return { phase: end, frame: phases[end]!.last };
}

/** Seconds at which a phase's posture is reached. */
export function arrivalOf(phases: readonly TrackPhase[], index: number): number {
  let seconds = 0;
  for (const [i, phase] of phases.entries()) {
    seconds += moveTime(phase);
    if (i === index) return seconds;
    seconds += HOLD_S[phase.hold];
  }
  throw new RangeError(`there is no phase ${index}`);
}

/** Where the figure begins: in the first posture, not on the way back to it from the last. */
export function beginningOf(phases: readonly TrackPhase[]): number {
  return arrivalOf(phases, 0);
}

/** The moment of a session that is `share` (0 to 1) of its way into a phase; null for a phase unknown here. */
export function momentInto(phases: readonly TrackPhase[], id: string, share: number): Moment | null {
  const index = phases.findIndex((phase) => phase.id === id);
  return index < 0 ? null : { phase: index, frame: frameIn(phases, index, share) };
}
