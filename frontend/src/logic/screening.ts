/** The order in which the screening questions are put: a few on each screen, the emergency ones first. */
import type { QuestionView, ScreeningAnswer } from "../api/types";

export type Answers = Readonly<Record<string, ScreeningAnswer>>;

/** Most questions on one screen (follow-up questions not counted). */
const PER_SCREEN = 4;
const GROUPS = ["emergency", "clinician", "care"] as const;
export type Group = (typeof GROUPS)[number];

export interface Screen {
  group: Group;
  /** In the order of asking; a follow-up stands after the question it follows. */
  questions: readonly QuestionView[];
}

/** All screens. They do not depend on the answers, so the count of screens never jumps. */
export function screensOf(questions: readonly QuestionView[]): Screen[] {
  const screens: Screen[] = [];
  for (const group of GROUPS) {
    const own = questions.filter((question) => question.group === group);
    const ids = new Set(own.map((question) => question.id));
    const heads = own.filter((question) => question.shown_if == null || !ids.has(question.shown_if));
    const count = Math.ceil(heads.length / PER_SCREEN);
    for (let screen = 0; screen < count; screen++) {
      const from = Math.round((screen * heads.length) / count);
      const to = Math.round(((screen + 1) * heads.length) / count);
      screens.push({ group, questions: heads.slice(from, to).flatMap((head) => withFollowUps(head, own)) });
    }
  }
  return screens;
}

function withFollowUps(head: QuestionView, questions: readonly QuestionView[]): QuestionView[] {
  const next = questions.filter((question) => question.shown_if === head.id);
  return [head, ...next.flatMap((question) => withFollowUps(question, questions))];
}

/** The questions of `all` that the answers so far call for. */
export function shown<Q extends QuestionView>(all: readonly Q[], answers: Answers): Q[] {
  const hidden = new Set<string>();
  return all.filter((question) => {
    const follows = question.shown_if;
    if (follows == null || (answers[follows] === "yes" && !hidden.has(follows))) return true;
    hidden.add(question.id);
    return false;
  });
}

/** Whether every shown question has an answer; "none" and "not sure" are answers too. */
export function isAnswered(screen: Screen, answers: Answers): boolean {
  return shown(screen.questions, answers).every((question) => answers[question.id] !== undefined);
}

/** True when an answer already decides the result, so that nothing more is asked. */
export function isDecided(questions: readonly QuestionView[], answers: Answers): boolean {
  return shown(questions, answers).some((question) => question.stops_at.includes(String(answers[question.id])));
}

/** True when a warning sign was answered so that it counts as an emergency. */
export function isEmergency(questions: readonly QuestionView[], answers: Answers): boolean {
  return isDecided(
    questions.filter((question) => question.group === "emergency"),
    answers,
  );
}

/** The answers after "none of these" is pressed for a screen: what was not yet answered becomes no. */
export function noneOf(screen: Screen, answers: Answers): Answers {
  const next: Record<string, ScreeningAnswer> = { ...answers };
  for (const question of shown(screen.questions, answers)) {
    if (next[question.id] !== undefined) continue;
    if (question.kind === "yes_no_unsure") next[question.id] = "no";
    else if (question.kind === "choices") next[question.id] = [NONE];
  }
  return next;
}

/** The choice "none of these": never together with another. */
export const NONE = "none";

/** The choices ticked after one more press. */
export function toggle(ticked: readonly string[], choice: string): string[] {
  if (ticked.includes(choice)) return ticked.filter((other) => other !== choice);
  return choice === NONE ? [NONE] : [...ticked.filter((other) => other !== NONE), choice];
}

/** What goes to the server: answers to questions that are no longer shown are left out. */
export function toSend(questions: readonly QuestionView[], answers: Answers): Record<string, ScreeningAnswer> {
  const result: Record<string, ScreeningAnswer> = {};
  for (const question of shown(questions, answers)) {
    const answer = answers[question.id];
    if (answer !== undefined) result[question.id] = answer;
  }
  return result;
}
