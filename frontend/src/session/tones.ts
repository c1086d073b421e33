/** Short soft tones made on this machine with WebAudio, and a silent loop that lets the media keys reach the page.
 * Nothing is made before the person's first press, because browsers forbid it. */
import type { Cue } from "../api/types";

export type Tone = NonNullable<Cue["tone"]>;
export type ToneStatus = "waiting" | "ready" | "none";

interface Note {
  /** Hertz. */
  pitch: number;
  /** Seconds after the tone begins. */
  from: number;
  /** Seconds. */
  length: number;
}

/** Rising means begin, falling means let go, so that the tones can be told apart without the screen. */
export const TONES: Record<Tone, readonly Note[]> = {
  start: [
    { pitch: 523, from: 0, length: 0.16 },
    { pitch: 784, from: 0.17, length: 0.3 },
  ],
  turn: [{ pitch: 440, from: 0, length: 0.12 }],
  hold: [{ pitch: 659, from: 0, length: 0.35 }],
  release: [
    { pitch: 659, from: 0, length: 0.14 },
    { pitch: 494, from: 0.15, length: 0.3 },
  ],
  rep: [{ pitch: 587, from: 0, length: 0.09 }],
  done: [
    { pitch: 523, from: 0, length: 0.15 },
    { pitch: 659, from: 0.16, length: 0.15 },
    { pitch: 784, from: 0.32, length: 0.45 },
  ],
};
const LOUDNESS = 0.16;

export class Tones {
  private context: AudioContext | null = null;
  private failed = false;
  on = true;

  constructor(private readonly make: (() => AudioContext) | null) {}

  get status(): ToneStatus {
    if (this.make === null || this.failed) return "none";
    return this.context === null ? "waiting" : "ready";
  }

  /** To be called from a press of a key or button. */
  unlock(): void {
    if (this.make === null || this.failed) return;
    try {
      this.context ??= this.make();
      if (this.context.state === "suspended") {
        this.context.resume().catch(() => {
          this.failed = true;
        });
      }
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.failed = true; // no sound device, or the browser refuses: large text still tells everything
    }
  }

  play(tone: Tone): void {
    const context = this.context;
    if (!this.on || context === null || context.state !== "running") return;
    for (const note of TONES[tone]) {
      const begin = context.currentTime + note.from;
      const end = begin + note.length;
      const gain = context.createGain();
      gain.gain.setValueAtTime(0.0001, begin);
      gain.gain.exponentialRampToValueAtTime(LOUDNESS, begin + 0.015);
      gain.gain.exponentialRampToValueAtTime(0.0001, end);
      const oscillator = context.createOscillator();
      oscillator.type = "sine";
      oscillator.frequency.value = note.pitch;
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(begin);
      oscillator.stop(end + 0.02);
    }
  }

  dispose(): void {
    const context = this.context;
    this.context = null;
    if (context !== null && context.state !== "closed") void context.close();
  }
}

/** This browser's WebAudio, or null where it has none. */
export function browserAudio(): (() => AudioContext) | null {
  const Context = (globalThis as { AudioContext?: typeof AudioContext }).AudioContext;
  return Context ? () => new Context() : null;
}

/** A WAV file of silence: 8-bit mono PCM, 8 kHz. Browsers give the media keys only to a page that plays
 * something longer than five seconds. */
export function silentWav(seconds = 6): Uint8Array<ArrayBuffer> {
  const rate = 8000;
  const count = Math.round(seconds * rate);
  const bytes = new Uint8Array(44 + count).fill(128, 44);
  const view = new DataView(bytes.buffer);
  const text = (at: number, value: string): void => {
    for (let i = 0; i < value.length; i++) view.setUint8(at + i, value.charCodeAt(i));
  };
  text(0, "RIFF");
  view.setUint32(4, 36 + count, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, "data");
  view.setUint32(40, count, true);
  return bytes;
}
