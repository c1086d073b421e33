/** The spoken voice: only voices that live on this machine (`localService`), one line at a time. A voice that is
 * not local would send the words to somebody else's server, so it is never used. */

/** What of SpeechSynthesis is used, so that tests can stand in for it. */
export interface Synth {
  getVoices(): SpeechSynthesisVoice[];
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  resume(): void;
  addEventListener?(kind: "voiceschanged", listener: () => void): void;
  removeEventListener?(kind: "voiceschanged", listener: () => void): void;
}

export type VoiceStatus = "off" | "ready" | "none";

interface Line {
  text: string;
  /** When its moment has passed. */
  until: number;
}

/** A line that has waited longer is not said: in a repetition its moment has passed. */
const STALE_MS = 2500;
const RATE = 0.92;

/** The best voice of this machine for a language, or null; exact region first, then the browser's default. */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | null {
  const tag = language.toLowerCase();
  const stem = tag.split("-")[0];
  const local = voices.filter(
    (voice) => voice.localService === true && voice.lang.toLowerCase().split(/[-_]/)[0] === stem,
  );
  const rank = (voice: SpeechSynthesisVoice): number =>
    (voice.lang.toLowerCase().replace("_", "-") === tag ? 0 : 2) + (voice.default ? 0 : 1);
  return [...local].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

export class Voice {
  private voice: SpeechSynthesisVoice | null = null;
  private speaking: SpeechSynthesisUtterance | null = null;
  private waiting: Line | null = null;
  private enabled = true;
  private readonly refresh = (): void => {
    this.voice = this.synth ? chooseVoice(this.synth.getVoices(), this.language) : null;
    this.onChange();
  };

  constructor(
    private readonly synth: Synth | null,
    private readonly language: string,
    private readonly onChange: () => void = () => {},
    private readonly make: (text: string, voice: SpeechSynthesisVoice) => SpeechSynthesisUtterance = lineFor,
    private readonly now: () => number = () => performance.now(),
  ) {
    synth?.addEventListener?.("voiceschanged", this.refresh);
    this.refresh();
  }

  get status(): VoiceStatus {
    if (this.voice === null) return "none";
    return this.enabled ? "ready" : "off";
  }

  set on(on: boolean) {
    this.enabled = on;
    if (!on) this.hush();
    this.onChange();
  }

  /** Says a line; `patience` is how long it may wait (ms). An important one cuts off whatever is being said; another waits its turn, and a newer one
   * takes its place, so that lines never pile up. */
  say(text: string, important: boolean, patience = STALE_MS): void {
    if (this.status !== "ready" || text.trim() === "") return;
    if (this.speaking === null) this.start(text);
    else if (important) {
      this.hush();
      this.start(text);
    } else this.waiting = { text, until: this.now() + patience };
  }

  /** Stops at once and forgets what was waiting. */
  hush(): void {
    this.waiting = null;
    this.speaking = null;
    this.synth?.cancel();
  }

  dispose(): void {
    this.synth?.removeEventListener?.("voiceschanged", this.refresh);
    this.hush();
  }

  private start(text: string): void {
    if (this.synth === null || this.voice === null) return;
    const utterance = this.make(text, this.voice);
    utterance.voice = this.voice;
    utterance.lang = this.voice.lang;
    utterance.rate = RATE;
    const ended = (): void => {
      if (this.speaking !== utterance) return;
      this.speaking = null;
      const next = this.waiting;
      this.waiting = null;
      if (next !== null && this.now() <= next.until) this.start(next.text);
    };
    utterance.onend = ended;
    utterance.onerror = ended;
    this.speaking = utterance; // kept, or some browsers forget the utterance before it ends
    this.synth.resume(); // a synth left paused by another page would never speak
    this.synth.speak(utterance);
  }
}

/** A line for a voice. The browser's own utterance takes none but the browser's voices; for a voice of ours
 * (`machineVoice.ts`) a plain object bears the same fields. */
export function lineFor(text: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  const { SpeechSynthesisVoice: Theirs } = globalThis as { SpeechSynthesisVoice?: new () => SpeechSynthesisVoice };
  if (Theirs !== undefined && voice instanceof Theirs) return new SpeechSynthesisUtterance(text);
  return { text, onend: null, onerror: null } as unknown as SpeechSynthesisUtterance;
}

/** This browser's speech, or null where it has none. */
export function browserSynth(): Synth | null {
  const here = globalThis as unknown as { speechSynthesis?: Synth; SpeechSynthesisUtterance?: unknown };
  return here.speechSynthesis && here.SpeechSynthesisUtterance ? here.speechSynthesis : null;
}
