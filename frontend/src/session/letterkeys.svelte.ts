/** Whether single letters act as keys (WCAG 2.1.4: they can be turned off). Kept in this browser. */
import { BrowserStore } from "./storage";

const KEY = "catcow.letterkeys";

class LetterKeys {
  readonly #store = new BrowserStore();
  #on = $state(this.#store.get(KEY) !== "off");

  get on(): boolean {
    return this.#on;
  }

  set on(on: boolean) {
    this.#on = on;
    if (on) this.#store.remove(KEY);
    else this.#store.set(KEY, "off");
  }
}

export const letterKeys = new LetterKeys();
