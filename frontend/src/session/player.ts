/** The player of a session's script: a state machine over the clock. It decides what is on the screen and which
 * events are reported; it draws, speaks and sends nothing itself. */
import type { Cue, Script, SessionEvent, SessionStateView, SocketAck, Step } from "../api/types";
import { Clock, isoWithZone, SLEEP_MS, SleepWatch, type TimeSource } from "./clock";
import type { CoachedSet } from "./coached";
import { decide, type Advice } from "./effects";
import { Playhead } from "./playhead";

export type Mode =
  | "ready" // pain before not yet told
  | "playing"
  | "paused"
  | "setup" // the camera is being set up; the step that follows waits
  | "hurts" // the questions after "this hurts"
  | "deciding" // told; the server's answer is awaited
  | "advice" // that answer
  | "closing" // the questions at the end
  | "stopping" // asked whether to end early
  | "emergency"
  | "finished"
  | "stopped";

export type PauseReason = "person" | "sleep" | "reload" | "elsewhere";

export interface HurtsAnswer {
  pain: number;
  sharp: boolean;
  spread_down_leg: boolean;
  /** Null when not known yet, which counts as yes. */
  still_after_a_minute: boolean | null;
  new_numbness_or_weakness: boolean;
}

export interface FinishAnswer {
  pain_after: number;
  effort: number;
  compared: "better" | "same" | "worse";
}

/** A set just done whose count the person may correct. */
export interface Counted {
  /** The id of its event. */
  id: string;
  exercise: string;
  reps: number;
  by: "camera" | "clock" | "person";
}

/** Where this browser stood, kept for a reload. `second` is where the repetition in hand began; `reported` counts
 * the repetitions of this step that were already sent. */
export interface Place {
  step: number;
  second: number;
  reported: number;
}

export interface PlayerPorts {
  time: TimeSource;
  speed: number;
  uuid(): string;
  emit(event: SessionEvent): void;
  /** A cue's moment has come: speak and sound it. `first` is true for the first cue of a step. */
  sound(cue: Cue, first: boolean): void;
  say(text: string): void;
  hush(): void;
  keep(place: Place): void;
  changed(): void;
  /** The camera's part in a set that begins or is taken up again after `done` repetitions; null without one. */
  coached?(step: Step, done: number): CoachedSet | null;
  /** Whether the camera must be set up before this step. */
  gate?(index: number): boolean;
}

/** How much time "I need more time" gives (seconds). */
export const MORE_S = 30;

// What every event carries is added in one place.
type Bare = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, "id" | "at"> : never) : never;

export class Player {
  mode: Mode = "ready";
  pauseReason: PauseReason = "person";
  advice: Advice | null = null;
  /** Counts presses of "too easy", so that the screen can answer each. */
  thanked = 0;
  /** The camera's part in the set in hand. */
  set: CoachedSet | null = null;
  /** The last set that a camera watched, until the next one begins. */
  counted: Counted | null = null;
  readonly head: Playhead;
  private awaited: string | null = null;
  private target: number | null = null;
  /** How the server has ended the session, if it has. */
  private ended: "finished" | "stopped" | null = null;
  private lastPosition = 0;
  private readonly watch: SleepWatch;

  constructor(
    script: Script,
    private readonly ports: PlayerPorts,
  ) {
    this.head = new Playhead(script, new Clock(ports.time, ports.speed));
    this.watch = new SleepWatch(ports.time);
  }

  /** Takes up what the server (and this browser) remember. `hurts` is a report whose answer is still awaited. */
  restore(state: SessionStateView, place: Place | null, hurts: string | null): void {
    this.head.removed = new Set(state.removed);
    if (state.state === "finished" || state.state === "stopped") this.mode = state.state;
    else if (state.state !== "ready" || place !== null) {
      const known = this.head.enter(place?.step ?? state.step);
      if (known && place !== null) {
        this.head.replayTo(place.second);
        this.head.reported = place.reported;
        this.takeUp(this.head.shown.repsDone);
      }
      this.mode = hurts !== null ? "deciding" : known ? "paused" : "closing";
      this.pauseReason = "reload";
      this.awaited = hurts;
    }
    this.ports.changed();
  }

  /** To be called often (each frame, and by a slow timer when hidden). */
  tick(): void {
    const gap = this.watch.look();
    if (this.mode !== "playing") return;
    const { minutes, duration_s } = this.head.step;
    if (gap > SLEEP_MS && minutes !== null) {
      // A walk goes on while the telephone sleeps in a pocket; what comes after it waits.
      this.head.clock.seek(Math.min(this.lastPosition + gap / 1000, duration_s));
    } else if (gap > SLEEP_MS) {
      this.head.clock.seek(this.lastPosition);
      this.pause("sleep");
      return;
    }
    let changed = this.steer();
    changed = this.fire() || changed;
    while (this.mode === "playing" && this.head.position >= this.head.step.duration_s) {
      const over = this.head.position - this.head.step.duration_s;
      this.report(true);
      this.go(this.head.after(this.head.index), over);
      this.steer();
      changed = true;
    }
    this.lastPosition = this.head.position;
    if (changed) this.ports.changed();
  }

  // ── what the person does ─────────────────────────────────────────────────────────────────────────────

  begin(pain_before: number): void {
    if (this.mode !== "ready") return;
    this.emit({ kind: "started", pain_before });
    this.go(this.head.after(-1));
  }

  /** The camera stands, or the person does without it. */
  passGate(): void {
    if (this.mode === "setup") this.run();
  }

  /** The person says how many repetitions the last set really had. */
  correct(reps: number): void {
    if (this.counted === null || reps < 0 || reps === this.counted.reps) return;
    this.counted = { ...this.counted, reps, by: "person" };
    this.emit({ kind: "set_corrected", set_id: this.counted.id, reps });
    this.ports.changed();
  }

  /** The camera was switched on or off in the middle of a session. */
  camera(): void {
    if (this.head.step.kind === "work") this.takeUp(this.set?.total ?? this.head.shown.repsDone);
    this.ports.changed();
  }

  toggle(): void {
    if (this.mode === "playing") this.pause("person");
    else if (this.mode === "paused") this.resume();
  }

  pause(reason: PauseReason): void {
    if (this.mode !== "playing") return;
    this.halt();
    this.mode = "paused";
    this.pauseReason = reason;
    const second = Math.round(Math.max(0, this.head.position) * 100) / 100;
    this.emit({ kind: "paused", step: this.head.index, second });
    this.ports.changed();
  }

  resume(): void {
    if (this.mode !== "paused") return;
    this.emit({ kind: "resumed", step: this.head.index });
    this.run();
  }

  /** This step again from its beginning. Repetitions of the try that is given up are not counted. */
  repeat(): void {
    if (this.active) this.go(this.head.index);
  }

  /** Leaves out this set; in an introduction, the whole exercise. What is done by the clock ends early and counts. */
  skip(): void {
    if (!this.active && this.mode !== "setup") return;
    const { kind, exercise, minutes } = this.head.step;
    if (kind === "work" && minutes !== null && this.head.unreported(false) > 0) {
      this.partial();
      this.go(this.head.after(this.head.index));
    } else if (kind === "work") {
      this.partial();
      this.emit({ kind: "skipped", step: this.head.index, exercise });
      this.go(this.head.after(this.head.index));
    } else if (kind === "intro") {
      this.emit({ kind: "skipped", step: this.head.index, exercise });
      this.go(this.head.afterExercise(this.head.index));
    } else this.goOn();
  }

  /** The next step: a set in hand is left out, everything else simply ends. */
  goNext(): void {
    if (this.head.step.kind === "work") this.skip();
    else this.goOn();
  }

  goPrevious(): void {
    if (this.active) this.go(Math.max(this.head.before(this.head.index), this.head.after(-1)));
  }

  /** Ends a step that is not work before its time. */
  goOn(): void {
    if (this.active && this.head.step.kind !== "work") this.go(this.head.after(this.head.index));
  }

  /** Gives this step more time. Work has no need of it: it is paused instead. */
  moreTime(): void {
    const { kind, extendable } = this.head.step;
    if (!this.active || !extendable || kind === "work") return;
    this.head.clock.seek(this.head.position - MORE_S);
    this.lastPosition = this.head.position;
    this.ports.changed();
  }

  tooEasy(): void {
    const exercise = this.head.exercise;
    if (!this.active || exercise === null) return;
    this.emit({ kind: "too_easy", step: this.head.index, exercise });
    this.thanked += 1;
    this.ports.changed();
  }

  /** Stops the clock at once and asks. */
  openHurts(): void {
    this.ask("hurts");
  }

  openStop(): void {
    if (this.mode === "advice") this.mode = "stopping";
    else this.ask("stopping");
    this.ports.changed();
  }

  /** Back from a question without an answer: to the advice it was asked beside, or to a paused session. */
  closeQuestion(): void {
    if (this.mode !== "hurts" && this.mode !== "stopping") return;
    this.mode = this.advice === null ? "paused" : "advice";
    this.pauseReason = "person";
    this.ports.changed();
  }

  hurts(answer: HurtsAnswer): void {
    if (this.mode !== "hurts") return;
    this.partial();
    this.mode = "deciding";
    this.awaited = this.emit({ kind: "hurts", step: this.head.index, exercise: this.head.exercise, ...answer });
    this.ports.changed();
  }

  /** The person has read the advice. */
  acceptAdvice(): void {
    if (this.mode !== "advice") return;
    const { target, advice } = this;
    this.target = null;
    this.advice = null;
    if (advice?.ends === true) {
      if (this.ended === null) this.close();
      else this.mode = this.ended;
    } else if (target !== null) this.go(target);
    else {
      this.emit({ kind: "resumed", step: this.head.index });
      this.run();
    }
    this.ports.changed();
  }

  finish(answer: FinishAnswer): void {
    if (this.mode !== "closing") return;
    this.emit({ kind: "finished", ...answer });
    this.mode = "finished";
    this.ports.changed();
  }

  stop(pain_after: number | null): void {
    if (this.over) return;
    this.halt();
    if (this.mode !== "closing") this.partial();
    this.emit({ kind: "stopped", pain_after });
    this.mode = "stopped";
    this.ports.changed();
  }

  // ── what the server says ─────────────────────────────────────────────────────────────────────────────

  acknowledged(ack: SocketAck): void {
    if (ack.script !== null) this.head.script = ack.script;
    this.head.removed = new Set(ack.state.removed);
    const { state } = ack.state;
    this.ended = state === "finished" || state === "stopped" ? state : null;
    const decision = decide(ack);
    for (const line of decision.say) this.ports.say(line);
    const awaited = ack.ack === this.awaited;
    if (awaited) this.awaited = null;
    if (decision.advice?.emergency === true) this.showEmergency(decision.advice);
    else if (!this.over && (awaited || decision.advice !== null)) {
      this.halt();
      this.mode = "advice";
      this.advice = decision.advice;
      const here = this.head.index;
      this.target = decision.step ?? (this.head.removed.has(here) ? this.head.after(here) : null);
    } else if (!this.over && decision.step !== null) this.go(decision.step);
    else if (this.mode !== "emergency" && decision.advice !== null) this.advice = decision.advice; // a goodbye
    this.ports.changed();
  }

  /** Nothing but the emergency advice from here on. */
  showEmergency(advice: Advice): void {
    this.halt();
    this.mode = "emergency";
    this.advice = advice;
    this.ports.changed();
  }

  // ── inside ───────────────────────────────────────────────────────────────────────────────────────────

  private get active(): boolean {
    return this.mode === "playing" || this.mode === "paused";
  }

  private get over(): boolean {
    return this.mode === "finished" || this.mode === "stopped" || this.mode === "emergency";
  }

  private ask(mode: "hurts" | "stopping"): void {
    if (!this.active && this.mode !== "setup") return;
    this.halt();
    this.mode = mode;
    this.ports.changed();
  }

  private halt(): void {
    this.head.clock.pause();
    this.ports.hush();
  }

  private run(): void {
    this.mode = "playing";
    this.watch.look();
    this.lastPosition = this.head.position;
    this.head.clock.start();
    this.tick();
    this.ports.changed();
  }

  /** Goes to a step and plays it, or to the questions at the end when there is none. */
  private go(index: number, second = 0): void {
    this.ports.hush();
    if (!this.head.enter(index)) {
      this.close();
      return;
    }
    this.emit({ kind: "step_began", step: index });
    this.keep();
    this.head.clock.seek(second);
    this.takeUp(0);
    if (this.ports.gate?.(index) === true) {
      this.halt();
      this.head.clock.seek(0);
      this.mode = "setup";
    } else if (this.mode !== "playing") this.run();
    else this.fire();
    this.ports.changed();
  }

  private close(): void {
    this.halt();
    this.mode = "closing";
    this.ports.keep({ step: this.head.script.steps.length, second: 0, reported: 0 });
    this.ports.changed();
  }

  /** Asks for the camera's part in the step in hand. */
  private takeUp(done: number): void {
    const { kind, minutes } = this.head.step;
    this.set = kind === "work" && minutes === null ? (this.ports.coached?.(this.head.step, done) ?? null) : null;
    this.set?.seek(this.head.position);
    if (kind === "work") this.counted = null;
  }

  /** Lets the clock wait for the person, or catch up with them. */
  private steer(): boolean {
    if (this.set === null) return false;
    const { waiting } = this.set;
    const { position } = this.head;
    const to = this.set.steer(position, this.ports.time.monotonic());
    if (to !== position) this.head.clock.seek(to);
    return waiting !== this.set.waiting;
  }

  private fire(): boolean {
    return this.head.fire((cue, first) => {
      this.ports.sound(cue, first);
      if (cue.rep !== null) this.keep();
    });
  }

  private keep(): void {
    this.ports.keep({ step: this.head.index, second: this.head.repStart, reported: this.head.reported });
  }

  /** Reports what was really done of a set that is broken off. */
  private partial(): void {
    this.report(false);
  }

  private report(whole: boolean): void {
    const { kind, exercise, side, set_number, hold_s, minutes, duration_s } = this.head.step;
    const count = this.set?.result(whole) ?? null;
    const reps = count === null ? this.head.unreported(whole) : Math.max(0, count.reps - this.head.reported);
    if (kind !== "work" || exercise === null || reps === 0) return;
    this.head.reported += reps;
    this.keep();
    const id = this.emit({
      kind: "set_done",
      step: this.head.index,
      exercise,
      side,
      set_number: set_number ?? 1,
      reps,
      hold_s,
      seconds: minutes === null ? null : Math.round(Math.min(this.head.position, duration_s)),
      counted_by: count?.by ?? "clock",
      ended: whole,
    });
    if (count !== null && whole && this.head.reported === reps) this.counted = { id, exercise, reps, by: count.by };
  }

  private emit(event: Bare): string {
    const id = this.ports.uuid();
    this.ports.emit({ id, at: isoWithZone(new Date(this.ports.time.wall())), ...event } as SessionEvent);
    return id;
  }
}
