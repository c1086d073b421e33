/** Messages of one language with English behind it. No state here: see `locale.svelte.ts`. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Args = Record<string, FluentVariable>;
export type Direction = "ltr" | "rtl";

export class Phrasebook {
  readonly #bundles: FluentBundle[];

  /** `sources` in the order in which they are asked: (language tag, Fluent source). */
  constructor(sources: readonly (readonly [string, string])[], direction: Direction = "ltr") {
    this.#bundles = sources.map(([tag, source]) => {
      // Isolation marks keep a Latin name from turning an Arabic sentence round; left-to-right needs none.
      const bundle = new FluentBundle(tag, { useIsolating: direction === "rtl" });
      bundle.addResource(new FluentResource(source), { allowOverrides: true });
      return bundle;
    });
  }

  has(id: string): boolean {
    return this.#bundles.some((bundle) => bundle.getMessage(id)?.value != null);
  }

  /** The message in the first language that has it; an unknown one shows its id in brackets, never nothing. */
  say(id: string, args: Args | null = null): string {
    for (const bundle of this.#bundles) {
      const pattern = bundle.getMessage(id)?.value;
      if (pattern != null) return bundle.formatPattern(pattern, args, []);
    }
    return `[${id}]`;
  }
}
