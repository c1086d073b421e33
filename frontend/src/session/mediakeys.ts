/** The media keys of keyboards, headphones and remote controls. */
import { silentWav } from "./tones";

export interface MediaActions {
  play(): void;
  pause(): void;
  next(): void;
  previous(): void;
}

const KINDS = ["play", "pause", "nexttrack", "previoustrack"] as const;

export class MediaKeys {
  private audio: HTMLAudioElement | null = null;
  private address: string | null = null;

  constructor(private readonly actions: MediaActions) {}

  /** To be called from a press: browsers hand the keys only to a page that plays something. */
  unlock(title: string): void {
    if (!("mediaSession" in navigator)) return;
    const handlers: Record<(typeof KINDS)[number], () => void> = {
      play: () => this.actions.play(),
      pause: () => this.actions.pause(),
      nexttrack: () => this.actions.next(),
      previoustrack: () => this.actions.previous(),
    };
    for (const kind of KINDS) navigator.mediaSession.setActionHandler(kind, handlers[kind]);
    if (typeof MediaMetadata === "function") navigator.mediaSession.metadata = new MediaMetadata({ title });
    if (this.audio === null) {
      this.address = URL.createObjectURL(new Blob([silentWav()], { type: "audio/wav" }));
      this.audio = new Audio(this.address);
      this.audio.loop = true;
    }
    this.run(true);
  }

  playing(on: boolean): void {
    if (!("mediaSession" in navigator) || this.audio === null) return;
    navigator.mediaSession.playbackState = on ? "playing" : "paused";
    this.run(on);
  }

  dispose(): void {
    this.audio?.pause();
    this.audio = null;
    if (this.address !== null) URL.revokeObjectURL(this.address);
    this.address = null;
    if (!("mediaSession" in navigator)) return;
    for (const kind of KINDS) navigator.mediaSession.setActionHandler(kind, null);
    navigator.mediaSession.playbackState = "none";
  }

  private run(on: boolean): void {
    const audio = this.audio;
    if (audio === null) return;
    if (on) {
      audio.play().catch((error: unknown) => {
        // Without a sound device, or before a press: the media keys stay with whatever had them.
        if (!(error instanceof DOMException)) throw error;
      });
    } else audio.pause();
  }
}
