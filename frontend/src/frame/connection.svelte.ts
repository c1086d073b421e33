import { isServerThere, onReachable } from "../api/client";

/** Seconds between two looks whether the server is back. */
const RETRY_S = 3;

/** What we know about the server: whether it answers, and how often it has come back since the page opened. */
class Connection {
  gone = $state(false);
  comebacks = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    onReachable((reachable) => {
      if (reachable && this.gone) this.comebacks += 1;
      this.gone = !reachable;
      clearTimeout(this.#timer);
      if (!reachable) this.#timer = setTimeout(() => void this.look(), RETRY_S * 1000);
    });
  }

  /** Asks the server for a sign of life now. */
  async look(): Promise<void> {
    await isServerThere();
  }
}

export const connection = new Connection();
