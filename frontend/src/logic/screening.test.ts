import { describe, expect, it } from "vitest";
import type { QuestionView } from "../api/types";
import { isAnswered, isDecided, isEmergency, noneOf, screensOf, shown, toSend, toggle } from "./screening";

function question(id: string, part: Partial<QuestionView> = {}): QuestionView {
  return {
    id,
    group: "clinician",
    text: id,
    help: null,
    kind: "yes_no_unsure",
    choices: [],
    shown_if: null,
    low: null,
    high: null,
    stops_at: [],
    ...part,
  };
}

const stops: Partial<QuestionView> = { group: "emergency", stops_at: ["yes", "unsure"] };
const questions = [
  ...Array.from({ length: 11 }, (_, index) => question(`e${index}`, stops)),
  question("minor", { stops_at: ["yes"] }),
  question("cancer"),
  question("cancer_pain", { kind: "choices", shown_if: "cancer", choices: [["a", "A"], ["none", "None"]] }),
  question("heart"),
  question("recent", { group: "care" }),
  question("pain", { group: "care", kind: "number", low: 0, high: 10 }),
];

describe("the screens", () => {
  const screens = screensOf(questions);

  it("ask every question once, the emergency ones first, at most four together", () => {
    expect(screens.flatMap((screen) => screen.questions.map(({ id }) => id))).toEqual(questions.map(({ id }) => id));
    expect(screens.map((screen) => screen.group)).toEqual(["emergency", "emergency", "emergency", "clinician", "care"]);
    for (const screen of screens) {
      expect(screen.questions.filter((one) => one.shown_if === null).length).toBeLessThanOrEqual(4);
    }
  });

  it("keep a follow-up beside its question", () => {
    const clinician = screens.find((screen) => screen.group === "clinician");
    expect(clinician?.questions.map(({ id }) => id)).toEqual(["minor", "cancer", "cancer_pain", "heart"]);
  });
});

describe("answers", () => {
  it("call for a follow-up only after yes, and never after a hidden question", () => {
    const chain = [question("a"), question("b", { shown_if: "a" }), question("c", { shown_if: "b" })];
    expect(shown(chain, { a: "yes", b: "yes" }).length).toBe(3);
    expect(shown(chain, { a: "no", b: "yes" }).map(({ id }) => id)).toEqual(["a"]);
    expect(shown(chain, { a: "unsure" }).length).toBe(1);
  });

  it("are complete when every shown question has one", () => {
    const screen = { group: "clinician", questions: questions.slice(11, 15) } as const;
    expect(isAnswered(screen, { minor: "no", cancer: "no" })).toBe(false);
    expect(isAnswered(screen, { minor: "no", cancer: "no", heart: "unsure" })).toBe(true);
    expect(isAnswered(screen, { minor: "no", cancer: "yes", heart: "no" })).toBe(false);
    expect(isAnswered(screen, { minor: "no", cancer: "yes", heart: "no", cancer_pain: ["none"] })).toBe(true);
  });

  it("end the questions at a warning sign, not sure included, and nowhere else", () => {
    expect(isEmergency(questions, { e3: "yes" })).toBe(true);
    expect(isEmergency(questions, { e3: "unsure" })).toBe(true);
    expect(isEmergency(questions, { e3: "no", cancer: "yes", minor: "yes" })).toBe(false);
    expect(isDecided(questions, { minor: "yes" })).toBe(true);
    expect(isDecided(questions, { minor: "unsure", heart: "yes" })).toBe(false);
  });

  it("none of these leaves alone what was answered", () => {
    const screen = { group: "clinician", questions: questions.slice(11, 15) } as const;
    expect(noneOf(screen, { cancer: "yes" })).toEqual({ minor: "no", cancer: "yes", cancer_pain: ["none"], heart: "no" });
    const care = { group: "care", questions: questions.slice(15) } as const;
    expect(noneOf(care, {})).toEqual({ recent: "no" });
  });

  it("none is never ticked together with another", () => {
    expect(toggle(["a", "b"], "none")).toEqual(["none"]);
    expect(toggle(["none"], "a")).toEqual(["a"]);
    expect(toggle(["a", "b"], "a")).toEqual(["b"]);
  });

  it("to questions no longer shown are not sent", () => {
    expect(toSend(questions, { cancer: "no", cancer_pain: ["a"], pain: 4 })).toEqual({ cancer: "no", pain: 4 });
  });
});
