/** Where the session is in its script: the step, the second, and what the cues so far have put on the screen. */
import type { Cue, Script, Step } from "../api/types";
import type { Clock } from "./clock";

/** What the cues so far have put on the screen in this step. */
export interface Shown {
  line: string | null;
  phase: string | null;
  /** Seconds into the step at which the movement into `phase` began, and how long it takes. */
  moveFrom: number;
  moveS: number;
  holdFrom: number | null;
  holdS: number;
  breath: "in" | "out" | "easy" | null;
  rep: number | null;
  repsDone: number;
}

/** What is done by the clock counts from here on when it is ended early (seconds). */
export const SHORTEST_S = 30;

export const NOTHING_SHOWN: Shown = {
  line: null,
  phase: null,
  moveFrom: 0,
  moveS: 0,
  holdFrom: null,
  holdS: 0,
  breath: null,
  rep: null,
  repsDone: 0,
};

/** The screen after a cue. */
export function shownAfter(shown: Shown, cue: Cue): Shown {
  const next = { ...shown };
  if (cue.show !== null) next.line = cue.show;
  if (cue.breath !== null) next.breath = cue.breath;
  if (cue.phase !== null) {
    // The first posture of a step is simply there; there is nothing to move from.
    next.moveS = shown.phase === null ? 0 : (cue.move_s ?? 0);
    next.moveFrom = cue.at_s;
    next.phase = cue.phase;
    next.holdFrom = null;
  }
  if (cue.hold_s !== null) {
    next.holdFrom = cue.at_s;
    next.holdS = cue.hold_s;
  }
  if (cue.rep !== null) next.rep = cue.rep;
  if (cue.rep_done !== null) next.repsDone = Math.max(shown.repsDone, cue.rep_done);
  return next;
}

export class Playhead {
  index = 0;
  shown: Shown = NOTHING_SHOWN;
  /** Where the repetition in hand began (seconds into the step): the place to take up again after a break. */
  repStart = 0;
  /** Repetitions of this step already reported (a set that was broken off and taken up again). */
  reported = 0;
  /** Steps that the pain rules took out. */
  removed: ReadonlySet<number> = new Set();
  private cueIndex = 0;

  constructor(
    public script: Script,
    readonly clock: Clock,
  ) {}

  get step(): Step {
    const step = this.script.steps[this.index];
    if (step === undefined) throw new RangeError(`the script has no step ${this.index}`);
    return step;
  }

  get position(): number {
    return this.clock.position();
  }

  /** Seconds of this step still to come. */
  get remaining(): number {
    return Math.max(0, this.step.duration_s - this.position);
  }

  /** Seconds of the present hold still to come, or null. */
  get holdLeft(): number | null {
    const { holdFrom, holdS } = this.shown;
    if (holdFrom === null) return null;
    const left = holdFrom + holdS - this.position;
    return left > 0 ? Math.min(left, holdS) : null;
  }

  /** How far the figure is in its movement into the phase shown, 0 to 1. */
  get moved(): number {
    const { moveFrom, moveS } = this.shown;
    return moveS <= 0 ? 1 : Math.min(1, Math.max(0, (this.position - moveFrom) / moveS));
  }

  get next(): Step | null {
    return this.script.steps[this.after(this.index)] ?? null;
  }

  /** The exercise of this step or, in a rest, of the set just done. */
  get exercise(): string | null {
    for (let i = this.index; i >= 0; i--) {
      const step = this.script.steps[i];
      if (step?.exercise != null) return step.exercise;
      if (step?.kind !== "rest") return null;
    }
    return null;
  }

  /** Share of the session that lies behind, 0 to 1. */
  get progress(): number {
    let done = 0;
    let all = 0;
    for (const [i, step] of this.script.steps.entries()) {
      if (this.removed.has(i)) continue;
      all += step.duration_s;
      if (i < this.index) done += step.duration_s;
    }
    const here = Math.min(Math.max(0, this.position), this.step.duration_s);
    return all === 0 ? 0 : Math.min(1, (done + here) / all);
  }

  after(index: number): number {
    let at = index + 1;
    while (this.removed.has(at)) at += 1;
    return at;
  }

  /** The step after the exercise that is introduced here: its sets, rests and turns to the other side are passed,
   * the way into the next position is not (as the server's engine does). */
  afterExercise(index: number): number {
    const { exercise } = this.step;
    let at = index + 1;
    for (let step = this.script.steps[at]; step !== undefined; step = this.script.steps[++at]) {
      const turnsBody = step.kind === "change_position" && step.side === null;
      if (step.exercise !== exercise || step.kind === "intro" || turnsBody) break;
    }
    return this.after(at - 1);
  }

  /** The side that works in this step, or in the next set of the same exercise. */
  get side(): "left" | "right" | null {
    const { exercise, side } = this.step;
    if (side !== null || exercise === null) return side;
    const rest = this.script.steps.slice(this.index);
    return rest.find((step) => step.kind === "work" && step.exercise === exercise)?.side ?? null;
  }

  before(index: number): number {
    let at = index - 1;
    while (this.removed.has(at)) at -= 1;
    return at;
  }

  /** Puts the head at the beginning of a step; false when there is no such step. */
  enter(index: number): boolean {
    if (this.script.steps[index] === undefined) return false;
    this.index = index;
    this.cueIndex = 0;
    this.repStart = 0;
    this.reported = 0;
    this.shown = NOTHING_SHOWN;
    this.clock.seek(0);
    return true;
  }

  /** Puts the screen where it was at a second of this step, in silence; its own cue is still to come. */
  replayTo(second: number): void {
    this.clock.seek(second);
    const cues = this.step.cues;
    for (let cue = cues[this.cueIndex]; cue !== undefined && cue.at_s < second; cue = cues[this.cueIndex]) {
      this.shown = shownAfter(this.shown, cue);
      this.cueIndex += 1;
    }
    this.repStart = second;
  }

  /** Plays the cues whose moment has come; `at` is told each with whether it is the step's first. */
  fire(at: (cue: Cue, first: boolean) => void): boolean {
    const from = this.cueIndex;
    const cues = this.step.cues;
    const position = this.position;
    for (let cue = cues[this.cueIndex]; cue !== undefined && cue.at_s <= position; cue = cues[this.cueIndex]) {
      this.shown = shownAfter(this.shown, cue);
      if (cue.rep !== null) this.repStart = cue.at_s;
      this.cueIndex += 1;
      at(cue, this.cueIndex === 1);
    }
    return this.cueIndex !== from;
  }

  /** Repetitions done in this step and not yet reported; `whole` when the step has come to its end. */
  unreported(whole: boolean): number {
    if (this.step.minutes !== null) {
      return this.reported === 0 && (whole || this.position >= SHORTEST_S) ? 1 : 0;
    }
    const counts = this.step.cues.some((cue) => cue.rep_done !== null);
    const done = whole && !counts ? (this.step.reps ?? 1) : this.shown.repsDone;
    return Math.max(0, done - this.reported);
  }
}
