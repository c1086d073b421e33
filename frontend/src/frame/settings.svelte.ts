import { api } from "../api/client";
import type { Body, SettingsView } from "../api/types";
import { locale } from "../words/locale.svelte";

export const BODIES: readonly Body[] = ["woman", "man", "older"];

export const DEFAULTS: SettingsView = {
  language: "en",
  theme: "auto",
  minutes: 15,
  level: 1,
  equipment: ["mat", "pillow", "wall", "chair"],
  positions_not_possible: [],
  voice: true,
  tones: true,
  reduced_motion: false,
  disliked: [],
  figure_body: "woman",
  camera: "ask",
  camera_background: "blurred",
  camera_model: "full",
  keep_landmarks: false,
};

/** What the person has chosen; kept by the server, mirrored here. */
class Settings {
  now = $state.raw<SettingsView>(DEFAULTS);
  #systemDark = $state(window.matchMedia("(prefers-color-scheme: dark)").matches);
  #systemStill = $state(window.matchMedia("(prefers-reduced-motion: reduce)").matches);

  constructor() {
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", (event) => {
      this.#systemDark = event.matches;
    });
    window.matchMedia("(prefers-reduced-motion: reduce)").addEventListener("change", (event) => {
      this.#systemStill = event.matches;
    });
    this.#listen();
  }

  #listen(): void {
    this.#tabs.addEventListener("message", ({ data }: MessageEvent<SettingsView>) => {
      this.#kept = data;
      if (this.#waiting > 0) return;
      this.#use(data);
      if (data.language !== locale.tag) void locale.load(data.language);
    });
  }

  /** Whether dark pictures and colours are shown now. */
  get dark(): boolean {
    return this.now.theme === "dark" || (this.now.theme === "auto" && this.#systemDark);
  }

  /** Whether things should stand still: the system or the person asks for it. */
  get still(): boolean {
    return this.now.reduced_motion || this.#systemStill;
  }

  /** What the server has, as far as it has answered. */
  #kept: SettingsView = DEFAULTS;
  #saving: Promise<void> = Promise.resolve();
  #waiting = 0;
  /** What is switched off in one tab is not switched on again by the next change in another. */
  readonly #tabs = new BroadcastChannel("catcow-settings");

  async load(): Promise<void> {
    this.#kept = await api.settings();
    this.#use(this.#kept);
  }

  /** Changes some settings here at once and on the server, one change after the other; puts them back when the
   * server refuses. */
  async change(part: Partial<SettingsView>): Promise<void> {
    this.#use({ ...this.now, ...part });
    this.#waiting += 1;
    const mine = this.#saving.then(() => this.#save(part));
    this.#saving = mine.catch(() => undefined);
    await mine;
    if (this.now.language !== locale.tag) await locale.load(this.now.language);
  }

  /** Resolves when no change is on its way: what is asked for then follows the settings that are shown. */
  async saved(): Promise<void> {
    await this.#saving;
  }

  async #save(part: Partial<SettingsView>): Promise<void> {
    try {
      this.#kept = await api.saveSettings({ ...this.#kept, ...part });
      this.#tabs.postMessage(this.#kept);
    } catch (error) {
      this.#use(this.#kept);
      throw error;
    } finally {
      this.#waiting -= 1;
    }
    // With more changes on their way, the page already shows them.
    if (this.#waiting === 0) this.#use(this.#kept);
  }

  #use(settings: SettingsView): void {
    this.now = settings;
    const root = document.documentElement;
    if (settings.theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = settings.theme;
    if (settings.reduced_motion) root.dataset.motion = "still";
    else delete root.dataset.motion;
  }
}

export const settings = new Settings();
