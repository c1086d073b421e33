import { Refused, ServerGone } from "../api/client";
import { t } from "../words/locale.svelte";

/** One request at a time that changes something; what went wrong is said in words. */
export class Act {
  busy = $state(false);
  problem = $state("");

  /** Does it; undefined when it was refused, or the server is gone. */
  async run<T>(what: () => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.problem = "";
    try {
      return await what();
    } catch (error) {
      if (error instanceof Refused) this.problem = error.message;
      else if (error instanceof ServerGone) this.problem = t("frame-gone-text");
      else throw error;
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}
