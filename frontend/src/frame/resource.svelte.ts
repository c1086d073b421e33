import { Refused, ServerGone } from "../api/client";
import { connection } from "./connection.svelte";

export interface Resource<T> {
  /** The last good answer; stays while a newer one is on its way. */
  readonly value: T | undefined;
  /** The server's refusal of the last request. */
  readonly refusal: Refused | undefined;
  /** No answer yet because the server is gone. */
  readonly gone: boolean;
  readonly loading: boolean;
  again(): void;
  put(value: T): void;
}

/** Loads something for a page, again when what `load` reads at its start changes (the language, an id) and when
 * the server comes back. Call it while a component is set up. */
export function resource<T>(load: () => Promise<T>): Resource<T> {
  let value = $state.raw<T>();
  let refusal = $state.raw<Refused>();
  let gone = $state(false);
  let loading = $state(true);
  let asked = $state(0);
  let latest = 0;

  $effect(() => {
    void connection.comebacks;
    void asked;
    const mine = ++latest;
    loading = true;
    load().then(
      (answer) => {
        if (mine !== latest) return;
        value = answer;
        refusal = undefined;
        gone = false;
        loading = false;
      },
      (error: unknown) => {
        if (mine !== latest) return;
        loading = false;
        if (error instanceof Refused) refusal = error;
        else if (error instanceof ServerGone) gone = true;
        else throw error;
      },
    );
  });

  return {
    get value() {
      return value;
    },
    get refusal() {
      return refusal;
    },
    get gone() {
      return gone;
    },
    get loading() {
      return loading;
    },
    again() {
      asked += 1;
    },
    put(next: T) {
      value = next;
    },
  };
}
