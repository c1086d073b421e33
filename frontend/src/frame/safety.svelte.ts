import { api } from "../api/client";
import type { ScreeningAnswers, ScreeningView } from "../api/types";
import { now } from "../logic/calendar";
import { locale } from "../words/locale.svelte";

/** The screening result that holds now, shared by every page that must not show exercises in an emergency. */
class Safety {
  now = $state.raw<ScreeningView | null>(null);
  /** The day of a clinician's statement that goes with the next answers. */
  statement = $state<string | null>(null);
  /** Complete answers of this visit: a statement can be added to them without asking everything again. */
  #whole: ScreeningAnswers | null = null;

  get emergency(): boolean {
    return this.now?.state !== "never_asked" && this.now?.level === "E";
  }

  async load(): Promise<ScreeningView> {
    const view = await api.screening(locale.tag);
    this.now = view;
    return view;
  }

  /** `whole` tells that every question was answered, none left out because the result was already known. */
  async answer(answers: ScreeningAnswers, whole: boolean): Promise<ScreeningView> {
    const view = await api.answerScreening(answers, locale.tag);
    this.#whole = whole ? answers : null;
    this.now = view;
    return view;
  }

  /** 'A clinician has seen me for this and said exercise is fine', on a day. Null when the questions must be
   * answered again with it, because their answers are not known here. */
  async clear(day: string): Promise<ScreeningView | null> {
    if (this.#whole === null) {
      this.statement = day;
      return null;
    }
    return this.answer({ ...this.#whole, id: crypto.randomUUID(), at: now(), cleared_on: day }, true);
  }
}

export const safety = new Safety();
