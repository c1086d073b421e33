/** A set that the camera watches: whose count stands, and where the clock waits for the person.
 *
 * The script's clock paces the set. While the camera sees the person, the clock waits where they are slower: before
 * the first repetition until they are in place, at a hold until they hold, at the end of a repetition until it is
 * counted. It never waits long, and after two repetitions in vain it stops waiting until something is counted
 * again: a camera that miscounts must not keep anybody on the mat. Where the camera cannot see, the clock counts as
 * it does without one. Who is quicker is not held back: the clock goes on to the next repetition once they are on
 * the way home, and the set ends when all are counted. */
import type { Report, Step } from "../api/types";

/** No word from the coach for so long: it does not see (ms). */
const SILENT_MS = 2000;
/** The longest and the shortest wait at one place (seconds of the session). */
const LONGEST_S = 15;
const SHORTEST_S = 5;
/** Repetitions waited for in vain, one after the other, before waiting ends. */
const IN_VAIN = 2;
/** The clock stands this far before a stop, so that its cue is still to come. */
const BEFORE_S = 0.001;

type StopKind = "ready" | "hold" | "rep";

interface Stop {
  at: number;
  kind: StopKind;
  rep: number;
}

export interface Count {
  reps: number;
  by: "camera" | "clock";
}

export class CoachedSet {
  /** Repetitions done, whoever counted. */
  total: number;
  report: Report | null = null;
  /** The clock stands and waits for the person. */
  waiting = false;
  private readonly stops: readonly Stop[];
  /** Where the way home begins in each repetition, and where each ends. */
  private readonly homeFrom: readonly number[];
  private readonly ends: readonly number[];
  private nextStop = 0;
  private byClock: boolean;
  private byCamera = false;
  private raw = 0;
  private heardAt = -Infinity;
  private waitingSince: number | null = null;
  /** Ends of repetitions that the clock passed although the camera saw none. */
  private missed = 0;
  private inVain = 0;

  /** `done`: repetitions done before a break in this set. */
  constructor(
    private readonly step: Step,
    done = 0,
    private readonly speed = 1,
  ) {
    this.total = done;
    this.byClock = done > 0;
    const { cues } = step;
    const ends: number[] = [];
    const homeFrom: number[] = [];
    const stops: Stop[] = [];
    let rep = 0;
    for (const cue of cues) {
      if (cue.rep_done !== null) {
        ends[cue.rep_done - 1] = cue.at_s;
        stops.push({ at: cue.at_s, kind: "rep", rep: cue.rep_done });
      }
      if (cue.rep !== null) {
        if (cue.rep === 1) stops.push({ at: cue.at_s, kind: "ready", rep: 1 });
        rep = cue.rep;
      }
      if (cue.hold_s !== null && cue.hold_s > 1) stops.push({ at: cue.at_s, kind: "hold", rep });
      if (cue.phase !== null && rep > 0) homeFrom[rep - 1] = cue.at_s;
    }
    this.stops = stops;
    this.ends = ends;
    this.homeFrom = homeFrom;
  }

  get reps(): number {
    return this.step.reps ?? 1;
  }

  /** Whether the camera sees the person at this moment, so that its count stands. */
  sees(now: number): boolean {
    const { state } = this.report ?? {};
    return now - this.heardAt <= SILENT_MS && (state === "exercising" || state === "resting" || state === "getting_ready");
  }

  /** A coach that counts from nothing watches from here on (the set begins, or its line was cut and is back). */
  restarted(): void {
    this.raw = 0;
  }

  /** The coach's word; gives how many repetitions it has newly counted. What moves while paused is no repetition. */
  hear(report: Report, now: number, position: number, paused: boolean): number {
    this.report = report;
    this.heardAt = now;
    const news = Math.max(0, report.repetitions - this.raw);
    this.raw = report.repetitions;
    if (paused || news === 0 || this.total >= this.reps) return 0;
    const counted = Math.min(news, this.reps - this.total);
    this.total += counted;
    this.byCamera = true;
    this.inVain = 0;
    // A count that comes so early in a repetition belongs to the one the clock has passed.
    const current = this.ends.findIndex((end) => position < end);
    const home = this.homeFrom[current];
    if (this.missed > 0 && home !== undefined && position < home) this.missed -= 1;
    return counted;
  }

  /** Where the clock is to be: before a stop it must not pass yet, or further on. To be asked before every look at
   * the cues. */
  steer(position: number, now: number): number {
    const last = this.ends[this.reps - 1];
    if (this.byCamera && this.total >= this.reps && last !== undefined) return Math.max(position, last);
    const seen = this.sees(now);
    const at = seen ? this.hurried(position) : position;
    for (let stop = this.stops[this.nextStop]; stop !== undefined && stop.at <= at; stop = this.stops[this.nextStop]) {
      if (seen && !this.reached(stop) && !this.waitedEnough(now)) {
        this.waiting = true;
        return Math.max(0, stop.at - BEFORE_S);
      }
      this.pass(stop, seen);
    }
    this.waiting = false;
    this.waitingSince = null;
    return at;
  }

  /** The clock was set to a place in this set (after a break). */
  seek(position: number): void {
    this.nextStop = this.stops.findIndex((stop) => stop.at >= position);
    if (this.nextStop < 0) this.nextStop = this.stops.length;
    this.waitingSince = null;
  }

  /** What was done so far; `whole`: the set is over. Where the camera counted nothing in a whole set, the clock's
   * count stands, and the person can correct it. */
  result(whole: boolean): Count {
    if (this.byCamera && !this.byClock) return { reps: this.total, by: "camera" };
    if (whole && !this.byCamera) return { reps: this.reps, by: "clock" };
    return { reps: this.total, by: "clock" };
  }

  private hurried(position: number): number {
    const current = this.ends.findIndex((end) => position < end);
    const home = this.homeFrom[current];
    const end = this.ends[current];
    if (home === undefined || end === undefined || position < home) return position;
    return this.byCamera && this.total + this.missed >= current + 1 ? end : position;
  }

  private reached(stop: Stop): boolean {
    if (stop.kind === "ready") return this.report?.state !== "getting_ready";
    const counted = this.total + this.missed >= stop.rep;
    return stop.kind === "hold" ? counted || (this.report?.hold_s ?? null) !== null : counted;
  }

  private waitedEnough(now: number): boolean {
    if (this.inVain >= IN_VAIN) return true;
    this.waitingSince ??= now;
    const one = (this.ends[0] ?? 0) - (this.stops[0]?.at ?? 0);
    const patience_s = Math.min(LONGEST_S, Math.max(SHORTEST_S, one)) / this.speed;
    return now - this.waitingSince >= patience_s * 1000;
  }

  private pass(stop: Stop, seen: boolean): void {
    this.nextStop += 1;
    this.waitingSince = null;
    if (stop.kind !== "rep" || this.total + this.missed >= stop.rep) return;
    if (seen) {
      this.missed += 1;
      this.inVain += 1;
    } else {
      this.total += 1;
      this.byClock = true;
    }
  }
}
