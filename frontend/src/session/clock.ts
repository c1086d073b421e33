/** The session's clock. Positions are seconds into a step; they are worked out from the time that has passed,
 * never from how often anybody looked, so a throttled tab loses nothing. */

export interface TimeSource {
  /** Milliseconds that only grow (`performance.now`). */
  monotonic(): number;
  /** Milliseconds of the wall clock (`Date.now`), which also counts while the machine sleeps. */
  wall(): number;
}

export const browserTime: TimeSource = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
};

/** A silence longer than this while playing means that the machine slept, not that the tab was throttled
 * (a throttled tab still looks about once a second; one that makes sounds is not throttled further). */
export const SLEEP_MS = 20_000;

export class Clock {
  private base = 0;
  private startedAt: number | null = null;

  constructor(
    private readonly time: TimeSource,
    /** Session seconds per real second; 1 except in tests. */
    readonly speed = 1,
  ) {}

  get running(): boolean {
    return this.startedAt !== null;
  }

  /** Seconds into the step. */
  position(): number {
    if (this.startedAt === null) return this.base;
    return this.base + ((this.time.monotonic() - this.startedAt) / 1000) * this.speed;
  }

  start(): void {
    this.startedAt ??= this.time.monotonic();
  }

  pause(): void {
    this.base = this.position();
    this.startedAt = null;
  }

  /** Moves to a position and keeps running or standing as before. */
  seek(second: number): void {
    this.base = second;
    if (this.startedAt !== null) this.startedAt = this.time.monotonic();
  }
}

/** Notices a sleep: the longest gap between two looks, by whichever clock saw more of it. */
export class SleepWatch {
  private monotonic = 0;
  private wall = 0;

  constructor(private readonly time: TimeSource) {
    this.look();
  }

  /** Milliseconds since the last look. */
  look(): number {
    const monotonic = this.time.monotonic();
    const wall = this.time.wall();
    const gap = Math.max(monotonic - this.monotonic, wall - this.wall);
    this.monotonic = monotonic;
    this.wall = wall;
    return gap;
  }
}

/** The clock's speed asked for in the address (`?speed=30`, before or behind the `#`), between 0.1 and 200. */
export function speedFrom(address: string): number {
  const match = /[?&]speed=([0-9.]+)/.exec(address);
  const speed = Number(match?.[1] ?? "1");
  return Number.isFinite(speed) && speed > 0 ? Math.min(Math.max(speed, 0.1), 200) : 1;
}

/** An instant as ISO 8601 with the zone of this machine, e.g. `2026-11-23T18:05:00.120+01:00`. */
export function isoWithZone(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0");
  const minutes = String(Math.abs(offset) % 60).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${hours}:${minutes}`;
}
