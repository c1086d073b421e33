/** A voice for browsers that have none of their own: lines spoken by espeak-ng on this machine, through the
 * local server, behind the same face as SpeechSynthesis. */

import type { Synth } from "./voice";

const MARK = "catcow:";

/** What of an audio element is used, so that tests can stand in for it. */
export interface Player {
  src: string;
  onended: (() => void) | null;
  onerror: (() => void) | null;
  play(): Promise<void>;
  pause(): void;
}

/** The browser's voices first; those of this machine's espeak-ng behind them. */
export class MachineSynth implements Synth {
  private languages: readonly string[] = [];
  private current: { player: Player; line: SpeechSynthesisUtterance } | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly browser: Synth | null,
    private readonly newPlayer: () => Player = () => new Audio() as unknown as Player,
  ) {}

  /** Asks the server once which languages it can speak. Without an answer there is just the browser. */
  async discover(ask: () => Promise<readonly string[]>): Promise<void> {
    this.languages = await ask().catch(() => []);
    for (const listener of this.listeners) listener();
  }

  getVoices(): SpeechSynthesisVoice[] {
    const ours = this.languages.map((lang) => ({
      lang,
      localService: true,
      default: false,
      name: "espeak-ng",
      voiceURI: MARK + lang,
    }));
    const theirs = this.browser?.getVoices() ?? [];
    const spoken = new Set(theirs.filter((voice) => voice.localService).map((voice) => stem(voice.lang)));
    return [...theirs, ...ours.filter((voice) => !spoken.has(stem(voice.lang)))];
  }

  speak(line: SpeechSynthesisUtterance): void {
    const uri = line.voice?.voiceURI ?? "";
    if (!uri.startsWith(MARK)) {
      this.browser?.speak(line);
      return;
    }
    this.stop();
    const player = this.newPlayer();
    this.current = { player, line };
    const ended = (): void => {
      if (this.current?.player !== player) return;
      this.current = null;
      line.onend?.call(line, new Event("end") as SpeechSynthesisEvent);
    };
    player.onended = ended;
    player.onerror = ended;
    player.src = `/api/speech/${encodeURIComponent(uri.slice(MARK.length))}?text=${encodeURIComponent(line.text)}`;
    player.play().catch(ended);
  }

  cancel(): void {
    this.stop();
    this.browser?.cancel();
  }

  resume(): void {
    this.browser?.resume();
  }

  addEventListener(kind: "voiceschanged", listener: () => void): void {
    this.listeners.add(listener);
    this.browser?.addEventListener?.(kind, listener);
  }

  removeEventListener(kind: "voiceschanged", listener: () => void): void {
    this.listeners.delete(listener);
    this.browser?.removeEventListener?.(kind, listener);
  }

  private stop(): void {
    const was = this.current;
    this.current = null;
    was?.player.pause();
  }
}

function stem(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? "";
}
