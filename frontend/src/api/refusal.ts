import { Refused, ServerGone } from "./client";

/** What to tell the person of a request that failed: the server's sentence, or `gone` where nobody answers. Any other
 * fault is thrown on. */
export function refusalOf(error: unknown, gone: string): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof ServerGone) return gone;
  throw error;
}
