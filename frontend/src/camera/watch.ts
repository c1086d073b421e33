/** The camera's part in a session: when it looks, where it must stand, what the coach's words mean for the player and
 * for the person. It opens no camera and no line itself. */
import type { CameraPlace, CameraView, CoachStart, Report, Script, Step } from "../api/types";
import type { Counted, Mode } from "../session/player";
import { CoachedSet } from "../session/coached";
import { type Checks, checksOf, type Reason, SetUp } from "./checks";
import type { EyeState } from "./eye";
import type { Sight } from "./messages";

/** What of the player is used. */
export interface Playing {
  readonly mode: Mode;
  readonly head: { readonly index: number; readonly position: number; readonly script: Script; readonly step: Step };
  readonly set: CoachedSet | null;
  readonly counted: Counted | null;
  pause(reason: "person"): void;
  resume(): void;
  skip(): void;
  passGate(): void;
  camera(): void;
}

export interface WatchPorts {
  player(): Playing;
  /** The pictures are looked at from here on, or not. */
  look(on: boolean): void;
  /** A set begins before the coach; null: none is in hand. */
  begin(set: CoachStart | null): void;
  now(): number;
  speed: number;
  words(message: string, values?: Record<string, string | number>): string;
  /** A fault of an exercise, in words. */
  fault(exercise: string, id: string): string | null;
  say(text: string, important: boolean): void;
  tone(name: "rep"): void;
  show(text: string): void;
  changed(): void;
}

/** A line of the coach that is on the screen. */
export interface Correction {
  text: string;
  praise: boolean;
}

const CORRECTION_MS = 6000;
/** The coach says that it cannot see, or sees again, for so long before it is believed here. */
const BELIEVED_MS = 800;
const NOBODY_MS = 3000;
/** The same trouble is not spoken again within this. */
const AGAIN_MS = 20_000;
/** Where only the last repetition is announced, sets have at least so many (session/work.py). */
const LAST_FROM = 4;

export type Part = "place" | "check";

export class Watch {
  /** The person wants it in this session. */
  private on = false;
  /** They have wanted it before, in this session. */
  offered = false;
  state: EyeState = "closed";
  sight: Sight | null = null;
  report: Report | null = null;
  correction: Correction | null = null;
  /** Why the coach cannot see, believed. */
  trouble: Reason | null = null;
  /** What is being set up, and how far. */
  part: Part | null = null;
  place: CameraPlace | null = null;
  checks: Checks = checksOf(null, null);
  private places: Record<string, readonly CameraPlace[]> = {};
  /** Where the camera stands now. */
  private stands: CameraView | null = null;
  private readonly checked = new Set<string>();
  private setUp: SetUp | null = null;
  private correctionUntil = 0;
  private troubleSince: { reason: Reason | null; at: number } = { reason: null, at: 0 };
  private readonly spokenAt = new Map<Reason, number>();

  constructor(private readonly ports: WatchPorts) {}

  get wanted(): boolean {
    return this.on;
  }

  set wanted(on: boolean) {
    this.on = on;
    this.offered ||= on;
  }

  /** Where a camera goes for each exercise of the session. */
  know(places: Record<string, readonly CameraPlace[]>): void {
    this.places = { ...this.places, ...places };
    this.ports.changed();
  }

  /** Whether it watches or is about to. */
  get active(): boolean {
    return this.wanted && (this.state === "open" || this.state === "opening");
  }

  /** Whether the camera is of use from a step on. */
  usefulFrom(index: number): boolean {
    return this.ports.player().head.script.steps.some((step, i) => i >= index && this.placeFor(step) !== null);
  }

  /** The set in hand cannot be counted by a camera, although one is on. */
  get idle(): boolean {
    const { step } = this.ports.player().head;
    return this.active && step.kind === "work" && step.minutes === null && this.ports.player().set === null;
  }

  // ── what the player asks ─────────────────────────────────────────────────────────────────────────────

  /** The camera's part in a set that begins, or null. */
  coached(step: Step, done: number): CoachedSet | null {
    const place = this.active ? this.placeFor(step) : null;
    this.report = null;
    this.trouble = null;
    this.troubleSince = { reason: null, at: this.ports.now() };
    this.correction = null;
    if (place === null || step.exercise === null) {
      this.ports.begin(null);
      return null;
    }
    this.place = place;
    const { exercise, side, reps, hold_s } = step;
    // Any of the exercise's views will do: who puts the camera elsewhere is counted as well.
    this.ports.begin({ exercise, view: null, side, reps, hold_s });
    return new CoachedSet(step, done, this.ports.speed);
  }

  /** Whether the session waits before a step until the camera stands or sees. */
  gate(index: number): boolean {
    const step = this.ports.player().head.script.steps[index];
    const place = step === undefined || !this.active ? null : this.placeFor(step);
    this.part = null;
    if (step === undefined || place === null) return false;
    if (step.kind === "work") {
      if (this.checked.has(keyOf(step, place))) return false;
      this.part = "check";
      this.setUp = new SetUp(this.ports.now());
      this.checks = checksOf(null, null);
    } else if (this.leadsIn(index) && place.view !== this.stands) this.part = "place";
    this.place = place;
    if (this.part === "place") this.ports.say(this.placing(), true);
    else if (this.part === "check") this.ports.say(this.ports.words("camera-check-text"), true);
    return this.part !== null;
  }

  /** Where the camera goes, in words. */
  placing(): string {
    const { place } = this;
    if (place === null) return "";
    return [
      this.ports.words(`camera-place-${place.view}`, { distance: place.distance_m, height: place.height_m }),
      this.ports.words(place.height > place.width ? "camera-place-upright" : "camera-place-wide"),
    ].join(" ");
  }

  // ── what the person does ─────────────────────────────────────────────────────────────────────────────

  /** The camera stands, or the set is begun although not all is well. */
  proceed(): void {
    const { step } = this.ports.player().head;
    if (this.part === "place") this.stands = this.place?.view ?? null;
    if (this.part === "check" && this.place !== null) {
      this.stands = this.place.view;
      this.checked.add(keyOf(step, this.place));
    }
    this.part = null;
    this.setUp = null;
    this.ports.player().passGate();
    this.ports.changed();
  }

  /** Without the camera from here on. */
  leave(): void {
    this.wanted = false;
    this.part = null;
    this.ports.player().camera();
    this.ports.player().passGate();
    this.follow();
    this.ports.changed();
  }

  // ── what happens ─────────────────────────────────────────────────────────────────────────────────────

  /** The camera was opened, refused, lost. */
  turned(state: EyeState): void {
    const before = this.active;
    this.state = state;
    if (state !== "open") this.sight = null;
    if (before && !this.active) {
      this.report = null;
      this.ports.player().camera();
      if (state === "lost" && this.ports.player().mode === "playing") this.ports.say(this.ports.words("camera-lost"), true);
    } else if (!before && this.active) this.ports.player().camera();
    this.follow();
    this.ports.changed();
  }

  seen(sight: Sight): void {
    this.sight = sight;
    this.ports.changed();
  }

  /** The coach's word. */
  heard(report: Report): void {
    const player = this.ports.player();
    const { set } = player;
    this.report = report;
    if (set === null) return;
    const now = this.ports.now();
    const playing = player.mode === "playing";
    if (set.hear(report, now, player.head.position, !playing) > 0) this.count(set);
    // Who is being looked at for the set-up lies on a mat too, and is told aloud what is wrong.
    if (playing || (player.mode === "setup" && this.part === "check")) this.believe(report, now);
    if (playing && report.say !== null) this.correct(report.say, now);
    if (report.gesture !== null) this.gesture(report.gesture);
    this.ports.changed();
  }

  /** The coach counts from nothing. */
  began(): void {
    this.ports.player().set?.restarted();
  }

  /** To be called often. */
  tick(): void {
    const now = this.ports.now();
    if (this.correction !== null && now >= this.correctionUntil) {
      this.correction = null;
      this.ports.changed();
    }
    if (this.part !== "check" || this.setUp === null || this.ports.player().mode !== "setup") return;
    this.checks = checksOf(this.sight, this.report);
    const decision = this.setUp.look(this.checks, now);
    if (decision === null) return;
    this.ports.say(this.ports.words(`camera-check-${decision}`), true);
    this.proceed();
  }

  /** The player's mode or step has changed. */
  follow(): void {
    const { mode, head } = this.ports.player();
    const at = mode === "setup" || ((mode === "playing" || mode === "paused") && head.step.kind === "work");
    this.ports.look(this.wanted && at);
  }

  // ── inside ───────────────────────────────────────────────────────────────────────────────────────────

  /** The place for the camera at a step: where it stands already, if it can count from there. */
  private placeFor(step: Step): CameraPlace | null {
    if (step.exercise === null || step.minutes !== null) return null;
    const places = (this.places[step.exercise] ?? []).filter((place) => place.counts);
    return places.find((place) => place.view === this.stands) ?? places[0] ?? null;
  }

  /** The first step of an exercise: what stands before it belongs to another. */
  private leadsIn(index: number): boolean {
    const { steps } = this.ports.player().head.script;
    return steps[index]?.exercise !== steps[index - 1]?.exercise;
  }

  private count(set: CoachedSet): void {
    const number = this.ports.words("session-count", { n: set.total });
    const last = set.total === set.reps - 1 && set.reps >= LAST_FROM;
    if (set.total < set.reps) this.ports.tone("rep");
    this.ports.say(last ? this.ports.words("session-count-last", { count: number }) : number, false);
  }

  private correct(message: string, now: number): void {
    const { exercise } = this.ports.player().head.step;
    const fault = /^fault-(.+)$/.exec(message)?.[1];
    const text = fault === undefined ? this.ports.words(message) : exercise === null ? null : this.ports.fault(exercise, fault);
    if (text === null) return;
    this.correction = { text, praise: fault === undefined };
    this.correctionUntil = now + CORRECTION_MS;
    this.ports.say(text, true);
  }

  private believe(report: Report, now: number): void {
    const reason: Reason | null = report.state === "nobody" ? "nobody" : report.state === "cant_see" ? report.reason : null;
    if (reason !== this.troubleSince.reason) this.troubleSince = { reason, at: now };
    const wait = reason === "nobody" ? NOBODY_MS : BELIEVED_MS;
    if (reason === this.trouble || now - this.troubleSince.at < wait) return;
    this.trouble = reason;
    if (reason === null || now - (this.spokenAt.get(reason) ?? -Infinity) < AGAIN_MS) return;
    this.spokenAt.set(reason, now);
    this.ports.say(this.ports.words(`coach-reason-${reason}`), true);
  }

  private gesture(gesture: "pause" | "skip"): void {
    const player = this.ports.player();
    if (player.mode === "paused" && gesture === "pause") player.resume();
    else if (player.mode !== "playing") return;
    else if (gesture === "pause") {
      player.pause("person");
      this.tell("camera-paused-by-hand");
    } else {
      player.skip();
      this.tell("camera-skipped-by-hand");
    }
  }

  private tell(message: string): void {
    const text = this.ports.words(message);
    this.ports.show(text);
    this.ports.say(text, true);
  }
}

function keyOf(step: Step, place: CameraPlace): string {
  return `${step.position ?? ""}/${place.view}`;
}
