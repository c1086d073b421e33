/** What an acknowledgement asks of the page, put in order: speak, advise, go somewhere, end. */
import type { Effect, SocketAck } from "../api/types";

export type Light = NonNullable<Effect["light"]>;

export interface Advice {
  text: string | null;
  lines: readonly string[];
  light: Light | null;
  /** The session is over after this. */
  ends: boolean;
  emergency: boolean;
}

export interface Decision {
  say: readonly string[];
  advice: Advice | null;
  step: number | null;
}

export function decide(ack: SocketAck): Decision {
  const say: string[] = [];
  let advice: Advice | null = null;
  let step: number | null = null;
  const told = (effect: Effect): Advice => {
    const before = advice ?? { text: null, lines: [], light: null, ends: false, emergency: false };
    // One advice is shown, whatever number of effects it came in.
    const more = before.text === null || effect.text === null ? [] : [effect.text];
    return {
      ...before,
      text: before.text ?? effect.text,
      lines: [...before.lines, ...more, ...effect.lines],
      light: effect.light ?? before.light,
    };
  };
  for (const effect of ack.effects) {
    switch (effect.kind) {
      case "say":
        if (effect.text !== null) say.push(effect.text);
        break;
      case "advise":
        advice = told(effect);
        break;
      case "end":
        advice = { ...told(effect), ends: true };
        break;
      case "emergency":
        advice = { ...told(effect), ends: true, emergency: true };
        break;
      case "go_to_step":
        step = effect.step;
        break;
      case "replace_script":
        break; // the new script travels beside the effects
    }
  }
  return { say, advice, step };
}
