import { Refused, ServerGone, api } from "../api/client";
import { router } from "../frame/router.svelte";
import { locale, t } from "../words/locale.svelte";

/** Something asked of the server with a press: one at a time, with a sentence when it could not be. */
export class Asking {
  busy = $state(false);
  problem = $state("");

  async ask<T>(request: () => Promise<T>, then: (answer: T) => void): Promise<void> {
    this.busy = true;
    this.problem = "";
    try {
      then(await request());
    } catch (error) {
      if (error instanceof Refused) this.problem = error.message;
      else if (error instanceof ServerGone) this.problem = t("frame-gone-text");
      else throw error;
    } finally {
      this.busy = false;
    }
  }

  /** A session that follows the routine, and the page of that session. */
  start(routine: string): Promise<void> {
    return this.ask(
      () => api.startRoutine(routine, locale.tag),
      (session) => router.go({ name: "session", id: session.state.id }),
    );
  }
}
