/** The room in which a session happens: the player with its clock, voice, tones, keys and line to the server. The
 * screens read from here and call what the person does. */
import { api, Refused, ServerGone } from "../api/client";
import type { CameraPlace, Cue, ExerciseView, SessionStateView, SessionView, Step } from "../api/types";
import { settings } from "../frame/settings.svelte";
import { locale, t } from "../words/locale.svelte";
import { browserFilm, browserWorker } from "../camera/browser";
import { Ease } from "../camera/ease";
import { Eye } from "../camera/eye";
import { CoachLine, type CoachSocket } from "../camera/line";
import type { Sight } from "../camera/messages";
import { packet } from "../camera/packet";
import { Watch } from "../camera/watch";
import { browserTime, speedFrom } from "./clock";
import type { Advice } from "./effects";
import { Link, type Line } from "./link";
import { MachineSynth } from "./machineVoice";
import { MediaKeys } from "./mediakeys";
import { Outbox } from "./outbox";
import { Player, type Place } from "./player";
import { BrowserStore, readJson } from "./storage";
import { browserAudio, Tones } from "./tones";
import { browserSynth, Voice } from "./voice";
import { WakeLock, type WakeLockSource } from "./wakelock";

const TICK_MS = 200;
const TOAST_MS = 4500;
const CALM_BEAT_MS = 120;
/** How long a decision may take before the person is told what to do meanwhile. */
const PATIENCE_MS = 4000;
const NOT_KEPT: ReadonlySet<string> = new Set(["not_kept", "kept_full"]);

export class Room {
  /** Grows whenever something on the screen may have changed; screens read it to follow. */
  beat = $state(0);
  exercises = $state.raw<Record<string, ExerciseView>>({});
  state = $state.raw<SessionStateView>();
  toast = $state<string | null>(null);
  refusal = $state<string | null>(null);
  patienceOver = $state(false);
  readonly player: Player;
  readonly voice: Voice;
  readonly tones: Tones;
  readonly watch: Watch;
  readonly eye: Eye;
  readonly ease = new Ease();
  private readonly coach: CoachLine;
  private readonly link: Link;
  private readonly outbox: Outbox;
  private readonly store = new BrowserStore();
  private readonly lock: WakeLock;
  private readonly media: MediaKeys;
  private readonly stops: (() => void)[] = [];
  private heard = "";
  private notKeptTold = false;
  private seenFrom: number | null = null;
  private toastTimer: ReturnType<typeof setTimeout> | undefined;
  private patienceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly id: string,
    view: SessionView,
  ) {
    const changed = (): void => this.changed();
    this.outbox = new Outbox(this.store, id);
    const synth = new MachineSynth(browserSynth());
    this.voice = new Voice(synth, view.script.language, changed);
    void synth.discover(() => api.speech());
    this.tones = new Tones(browserAudio());
    this.lock = new WakeLock((navigator as { wakeLock?: WakeLockSource }).wakeLock ?? null, document, changed);
    this.link = new Link(this.outbox, {
      open: () => this.openLine(),
      renew: async () => {
        await fetch("/", { credentials: "same-origin", cache: "no-store" });
      },
      after: (ms, then) => {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
      acknowledged: (ack) => {
        this.state = ack.state;
        this.player.acknowledged(ack);
        if (this.refusal !== null && this.outbox.pending.length === 0) this.refusal = null;
      },
      refused: (problem, event, passing) => {
        this.refusal = problem.message;
        if (!passing && (event?.kind === "step_began" || event?.kind === "started" || event?.kind === "resumed")) {
          this.player.pause("elsewhere");
        }
      },
      changed,
    });
    const speed = speedFrom(window.location.href);
    this.eye = new Eye({
      film: browserFilm,
      worker: browserWorker,
      now: () => performance.now(),
      seen: (sight) => this.seen(sight),
      changed: () => this.watch?.turned(this.eye.state),
    });
    this.coach = new CoachLine({
      open: () => this.openCoach(),
      after: (ms, then) => {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
      heard: (report) => this.watch.heard(report),
      began: () => this.watch.began(),
      refused: (problem) => {
        // Of all else the clock counts, and what was refused was left out.
        if (NOT_KEPT.has(problem.error)) this.notKept(problem.message);
      },
    });
    this.watch = new Watch({
      player: () => this.player,
      look: (on) => this.eye.look(on),
      begin: (set) => (set === null ? this.coach.rest() : this.coach.begin(set)),
      now: () => performance.now(),
      speed,
      words: (message, values) => t(message, values),
      fault: (exercise, fault) => this.exercises[exercise]?.faults.find((one) => one.id === fault)?.text ?? null,
      say: (text, important) => {
        if (settings.now.voice) this.voice.say(text, important);
      },
      tone: (name) => {
        if (settings.now.tones) this.tones.play(name);
      },
      show: (text) => this.show(text),
      changed,
    });
    this.player = new Player(view.script, {
      time: browserTime,
      speed,
      uuid: () => crypto.randomUUID(),
      emit: (event) => this.link.send(event),
      sound: (cue, first) => this.sound(cue, first),
      say: (text) => this.say(text),
      hush: () => this.voice.hush(),
      keep: (place) => this.store.set(`catcow.place.${id}`, JSON.stringify(place)),
      changed,
      coached: (step, done) => this.watch.coached(step, done),
      gate: (index) => this.watch.gate(index),
    });
    this.media = new MediaKeys({
      play: () => this.player.resume(),
      pause: () => this.player.pause("person"),
      next: () => this.player.goNext(),
      previous: () => this.player.goPrevious(),
    });
    this.state = view.state;
    this.restore(view.state);
    this.run();
    void this.fetchExercises(view);
    if (settings.now.camera === "on") void this.useCamera();
  }

  /** The person wants the camera in this session: asks the browser for it, where it is of any use. */
  async useCamera(): Promise<void> {
    this.watch.wanted = true;
    await this.fetchPlaces();
    this.openEye();
  }

  /** Without the camera, from here on. */
  leaveCamera(): void {
    this.watch.leave();
    this.eye.close();
    this.coach.close();
  }

  /** The camera again, with what is set now. */
  reopenCamera(): void {
    this.eye.close();
    this.openEye();
  }

  /** To be called from every press: sounds and media keys may begin only then. */
  unlock(): void {
    if (settings.now.tones) this.tones.unlock();
    this.media.unlock(t("player-media-title"));
  }

  /** True while the line to the server is cut; what was done waits on this machine. */
  get cut(): boolean {
    void this.beat;
    return this.link.state === "waiting" || (this.link.state === "connecting" && this.outbox.pending.length > 0);
  }

  /** Events that are not yet on the server's disk. */
  get unsaved(): number {
    void this.beat;
    return this.outbox.pending.length;
  }

  get durable(): boolean {
    return this.outbox.durable;
  }

  get screenKept(): boolean {
    void this.beat;
    return this.lock.available;
  }

  /** Says a line of the page's own, such as a question. */
  ask(text: string): void {
    this.voice.say(text, true);
  }

  tooEasy(): void {
    const before = this.player.thanked;
    this.player.tooEasy();
    if (this.player.thanked > before) this.show(t("player-noted"));
  }

  /** Another tab has taken the session over: this one falls silent. */
  leave(): void {
    this.player.pause("elsewhere");
    this.close();
  }

  close(): void {
    this.eye.close();
    this.coach.close();
    for (const stop of this.stops) stop();
    this.stops.length = 0;
    clearTimeout(this.toastTimer);
    clearTimeout(this.patienceTimer);
    this.link.close();
    this.voice.dispose();
    this.tones.dispose();
    this.media.dispose();
    this.lock.dispose();
  }

  private restore(state: SessionStateView): void {
    const waiting = this.outbox.pending;
    const kept = readJson(this.store, `catcow.place.${this.id}`) as Place | null;
    // With nothing waiting the server knows all that this browser knows, and perhaps more.
    const place = kept !== null && (waiting.length > 0 || kept.step >= state.step) ? kept : null;
    const hurts = waiting.find((event) => event.kind === "hurts");
    const last = waiting[waiting.length - 1];
    if (last?.kind === "finished" || last?.kind === "stopped") {
      this.player.restore({ ...state, state: last.kind }, null, null);
    } else this.player.restore(state, place, hurts?.id ?? null);
    const emergency = readJson(this.store, `catcow.emergency.${this.id}`) as Advice | null;
    if (emergency !== null) this.player.showEmergency(emergency);
  }

  private run(): void {
    this.link.connect();
    const tick = setInterval(() => {
      this.player.tick();
      this.watch.tick();
      this.eye.check();
      if (this.player.set !== null) this.ease.look(this.eye.rate, performance.now());
    }, TICK_MS);
    let handle = 0;
    let beaten = 0;
    const frame = (): void => {
      this.player.tick();
      // Each beat draws the page anew, which the camera needs the processor for.
      const due = performance.now() - beaten >= (this.player.set === null ? 0 : CALM_BEAT_MS);
      if (this.player.mode === "playing" && due) {
        beaten = performance.now();
        this.beat += 1;
      }
      handle = requestAnimationFrame(frame);
    };
    handle = requestAnimationFrame(frame);
    const seen = (): void => {
      if (document.visibilityState === "visible") this.link.hurry();
    };
    document.addEventListener("visibilitychange", seen);
    this.stops.push(
      () => clearInterval(tick),
      () => cancelAnimationFrame(handle),
      () => document.removeEventListener("visibilitychange", seen),
    );
  }

  private openLine(): Line {
    const { protocol, host } = window.location;
    const scheme = protocol === "https:" ? "wss" : "ws";
    const lang = encodeURIComponent(locale.tag);
    const socket = new WebSocket(`${scheme}://${host}/ws/sessions/${encodeURIComponent(this.id)}?lang=${lang}`);
    const line: Line = {
      send: (text) => socket.send(text),
      close: () => socket.close(),
      onopen: null,
      onclose: null,
      onmessage: null,
    };
    socket.onopen = () => line.onopen?.();
    socket.onclose = () => line.onclose?.();
    socket.onmessage = (message) => line.onmessage?.(message);
    return line;
  }

  private openCoach(): CoachSocket {
    const { protocol, host } = window.location;
    const scheme = protocol === "https:" ? "wss" : "ws";
    return new WebSocket(`${scheme}://${host}/api/coach?lang=${encodeURIComponent(locale.tag)}`) as CoachSocket;
  }

  private openEye(): void {
    const { mode, head } = this.player;
    const begun = mode === "playing" || mode === "paused" || mode === "setup";
    if (this.watch.wanted && begun && this.watch.usefulFrom(head.index)) void this.eye.open(settings.now.camera_model);
  }

  private seen(sight: Sight): void {
    this.seenFrom ??= sight.at_ms;
    const at_s = (sight.at_ms - this.seenFrom) / 1000;
    this.coach.send(packet(sight, at_s), at_s);
    this.watch.seen(sight);
  }

  private sound(cue: Cue, first: boolean): void {
    // What the camera counts is said when it is counted.
    const counted = cue.rep_done !== null && this.player.set?.sees(performance.now()) === true;
    if (cue.tone !== null && settings.now.tones && !(counted && cue.tone === "rep")) this.tones.play(cue.tone);
    if (cue.say === null || !settings.now.voice || counted) return;
    const working = this.player.head.step.kind === "work";
    this.voice.say(cue.say, first || cue.hold_s !== null, working ? undefined : 12_000);
  }

  private say(text: string): void {
    this.show(text);
    if (settings.now.voice) this.voice.say(text, true);
  }

  /** The person has asked to keep what the camera sees of them, and it can't be: told once. */
  private notKept(sentence: string): void {
    if (this.notKeptTold) return;
    this.notKeptTold = true;
    this.say(sentence);
  }

  private show(text: string): void {
    this.toast = text;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => (this.toast = null), TOAST_MS);
  }

  private changed(): void {
    if (!this.player) return; // something told us while we were being made
    this.beat += 1;
    const { mode, advice } = this.player;
    this.watch.follow();
    if (this.heard === mode) return;
    this.heard = mode;
    if (mode === "closing" || mode === "finished" || mode === "stopped" || mode === "emergency") this.eye.close();
    else if (this.eye.state === "closed") this.openEye();
    void this.lock.keep(mode === "playing" || mode === "setup");
    this.media.playing(mode === "playing");
    clearTimeout(this.patienceTimer);
    this.patienceOver = false;
    if (mode === "deciding") this.patienceTimer = setTimeout(() => (this.patienceOver = true), PATIENCE_MS);
    if (mode === "advice" || mode === "emergency") this.readAloud(advice);
    if (mode === "emergency") this.store.set(`catcow.emergency.${this.id}`, JSON.stringify(advice));
    if (mode === "finished" || mode === "stopped" || mode === "emergency") this.store.remove(`catcow.place.${this.id}`);
  }

  private readAloud(advice: Advice | null): void {
    if (advice === null || !settings.now.voice) return;
    this.voice.say([advice.text, ...advice.lines].filter((line) => line !== null).join(" "), true);
  }

  private async fetchPlaces(): Promise<void> {
    const { steps } = this.player.head.script;
    const ids = new Set(steps.map((step) => (step.kind === "work" ? step.exercise : null)));
    const places: Record<string, CameraPlace[]> = {};
    const fetched = [...ids].map(async (id) => {
      if (id === null) return;
      try {
        places[id] = await api.cameraPlaces(id);
      } catch (error) {
        // Without a place the clock counts it.
        if (!(error instanceof Refused) && !(error instanceof ServerGone)) throw error;
      }
    });
    await Promise.all(fetched);
    this.watch.know(places);
  }

  /** All of them at once, so that the session shows everything even when the server is gone. */
  private async fetchExercises(view: SessionView): Promise<void> {
    const ids = [...new Set(view.script.steps.map((step: Step) => step.exercise).filter((id) => id !== null))];
    const plain = new Set(view.script.steps.filter((step) => step.plain).map((step) => step.exercise));
    for (const id of ids) {
      try {
        const exercise = await api.exercise(id, locale.tag, undefined, plain.has(id));
        this.exercises = { ...this.exercises, [id]: exercise };
      } catch (error) {
        if (!(error instanceof Error) || (!(error instanceof Refused) && error.name !== "ServerGone")) throw error;
        // Without its picture a step still has its words; the next load brings it.
      }
    }
    const { webglAvailable } = await import("../figure/webgl");
    if (!webglAvailable()) return;
    const { trackOf } = await import("../figure/loader");
    for (const exercise of Object.values(this.exercises)) {
      if (exercise.track !== null) trackOf(exercise.track).catch(() => {});
    }
  }
}
