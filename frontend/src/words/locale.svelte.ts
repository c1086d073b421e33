import { api } from "../api/client";
import type { Language } from "../api/types";
import { Phrasebook, type Args, type Direction } from "./fluent";

// The frame's own words travel with the page, so that it can still speak when the server does not answer.
const bundled = import.meta.glob<string>("../../../src/catcow/library/text/*/frame.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

function frameWords(tag: string): string {
  return Object.entries(bundled).find(([path]) => path.includes(`/text/${tag}/`))?.[1] ?? "";
}

const REMEMBERED = "catcow-language";

function remember(tag: string): void {
  try {
    window.localStorage.setItem(REMEMBERED, tag);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // storage is switched off: only the first paint suffers
  }
}

function remembered(): string | null {
  try {
    return window.localStorage.getItem(REMEMBERED);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}

/** The language of the page: its words, direction, dates and numbers. */
class Locale {
  tag = $state("en");
  direction = $state<Direction>("ltr");
  machineMade = $state(false);
  languages = $state<Language[]>([]);
  #book = $state.raw(new Phrasebook([["en", frameWords("en")]]));

  /** Speaks with the words that came with the page, in the language of the last visit; used before and without
   * the server. */
  useBundled(): void {
    const tag = remembered() ?? "en";
    const direction = tag === "ar" ? "rtl" : "ltr";
    this.#book = new Phrasebook([[tag, frameWords(tag)], ["en", frameWords("en")]], direction);
    this.#apply(tag, direction);
  }

  /** Loads the words of a language from the server and turns the page round where needed. */
  async load(tag: string): Promise<void> {
    const words = await api.words(tag);
    const { tag: got, direction, machine_made } = words.language;
    this.#book = new Phrasebook([[got, words.fluent], ["en", words.fallback_fluent], ["en", frameWords("en")]], direction);
    this.machineMade = machine_made;
    this.#apply(got, direction);
  }

  /** The tag with the region of this browser: an English speaker in London writes 23 November, and her week
   * begins on Monday. */
  get regional(): string {
    return navigator.languages.find((language) => language.split("-")[0] === this.tag) ?? this.tag;
  }

  #apply(tag: string, direction: Direction): void {
    this.tag = tag;
    this.direction = direction;
    document.documentElement.lang = tag;
    document.documentElement.dir = direction;
    remember(tag);
  }

  /** A message: `locale.t("today-title")`. Reading it in a template follows the language. */
  t = (id: string, args: Args | null = null): string => this.#book.say(id, args);

  has = (id: string): boolean => this.#book.has(id);

  number = (value: number, options: Intl.NumberFormatOptions = {}): string =>
    new Intl.NumberFormat(this.regional, options).format(value);

  /** A day `2026-11-23` or an instant, in the person's own zone. */
  date = (value: string, options: Intl.DateTimeFormatOptions = { dateStyle: "long" }): string =>
    new Intl.DateTimeFormat(this.regional, options).format(
      /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T12:00:00`) : new Date(value),
    );

  list = (items: readonly string[]): string => new Intl.ListFormat(this.tag, { type: "conjunction" }).format(items);
}

export const locale = new Locale();
/** Short for `locale.t`, for templates. */
export const t = locale.t;
