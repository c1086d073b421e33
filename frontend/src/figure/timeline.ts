/** Which frame is shown when: playing one repetition over and over, stepping to a phase, or following the session. */
import type { Breath, TrackPhase } from "./track";

/** How long a hold lasts in the free-running figure (seconds) where nothing is prescribed. */
export const HOLD_S = { none: 0, brief: 0.5, prescribed: 2 } as const;

export interface Moment {
  /** Index into the phases. */
  phase: number;
  /** Fractional frame of the track. */
  frame: number;
  /** Seconds left of a prescribed hold, while one lasts. */
  left?: number;
}

/** Seconds that a phase is held; `prescribed` is the exercise's own, null where it has none. */
function holdOf(phase: TrackPhase, prescribed: number | null): number {
  return phase.hold === "prescribed" ? (prescribed ?? HOLD_S.prescribed) : HOLD_S[phase.hold];
}

/** Where a movement of so many seconds is, at eight pictures a second. */
export function coarse(share: number, move_s: number): number {
  const steps = Math.max(1, Math.round(move_s * 8));
  return share >= 1 ? 1 : Math.floor(share * steps) / steps;
}

/** How far the chest has swelled, 1 to `scale`, `seconds` into a hold. */
export function swell(breath: Breath, seconds: number): number {
  return 1 + ((breath.scale - 1) * (1 - Math.cos((2 * Math.PI * seconds) / breath.seconds))) / 2;
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
export function duration(phases: readonly TrackPhase[], prescribed: number | null = null): number {
  return phases.reduce((sum, phase) => sum + moveTime(phase) + holdOf(phase, prescribed), 0);
}

/** A phase of one frame has no movement of its own: it is the posture in which the repetition begins. */
function moveTime(phase: TrackPhase): number {
  return phase.last > phase.first ? phase.move_s : 0;
}

/** The moment `seconds` into the endless row of repetitions, each phase in its order. */
export function momentAt(phases: readonly TrackPhase[], seconds: number, prescribed: number | null = null): Moment {
  const whole = duration(phases, prescribed);
  let left = whole > 0 ? ((seconds % whole) + whole) % whole : 0;
  for (const [index, phase] of phases.entries()) {
    const move = moveTime(phase);
    if (left < move) return { phase: index, frame: frameIn(phases, index, left / move) };
    left -= move;
    const hold = holdOf(phase, prescribed);
    if (left < hold) {
      const moment = { phase: index, frame: phase.last };
      return phase.hold === "prescribed" ? { ...moment, left: hold - left } : moment;
    }
    left -= hold;
  }
  const end = phases.length - 1;
  return { phase: end, frame: phases[end]!.last };
}

/** Seconds at which a phase's posture is reached. */
export function arrivalOf(phases: readonly TrackPhase[], index: number, prescribed: number | null = null): number {
  let seconds = 0;
  for (const [i, phase] of phases.entries()) {
    seconds += moveTime(phase);
    if (i === index) return seconds;
    seconds += holdOf(phase, prescribed);
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
