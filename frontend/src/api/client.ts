/** The one door to the server. Answers are typed by `types.ts`; refusals arrive as `Refused`, and a server
 * that cannot be reached as `ServerGone`. */
import type {
  BackSaved,
  BackTold,
  BackView,
  Body,
  BodyMap,
  CameraPlace,
  DiaryView,
  DoseBounds,
  EqualView,
  ExerciseCard,
  ExerciseView,
  KeptSetsView,
  Language,
  LearnCard,
  LearnView,
  Occasion,
  Place,
  Problem,
  ProgrammeCard,
  ProgrammeView,
  QuestionnaireView,
  RoutineCard,
  RoutineDraft,
  RoutineView,
  ScreeningAnswers,
  ScreeningView,
  SessionView,
  SettingsView,
  TodayView,
  WeekView,
  Words,
} from "./types";

/** The server understood and said no; `message` is a sentence for the person. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "Refused";
  }
}

/** Nobody answers: the server was stopped, or the machine slept. Nothing has been lost by this. */
export class ServerGone extends Error {
  constructor() {
    super("the server does not answer");
    this.name = "ServerGone";
  }
}

type Listener = (reachable: boolean) => void;
const listeners = new Set<Listener>();

/** Calls `listener` with every change of what we know about the server; returns the way to stop it. */
export function onReachable(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(reachable: boolean): void {
  for (const listener of listeners) listener(reachable);
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(path, { credentials: "same-origin", cache: "no-store", ...init });
    tell(true);
    return response;
  } catch (error) {
    // fetch rejects with TypeError when there is no answer at all (and only then, for same-origin requests).
    if (!(error instanceof TypeError)) throw error;
    tell(false);
    throw new ServerGone();
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "error" in value && "message" in value;
}

async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "Content-Type": "application/json" };
  }
  let response = await send(path, init);
  if (response.status === 401 || response.status === 403) {
    // The server was started anew and made a new token; fetching the page renews the cookie.
    await send("/", { method: "GET" });
    response = await send(path, init);
  }
  const text = await response.text();
  let answer: unknown = null;
  try {
    answer = text === "" ? null : JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (response.ok) return answer as T;
  if (isProblem(answer)) throw new Refused(response.status, answer.error, answer.message);
  throw new Refused(response.status, "unknown", `${response.status} ${response.statusText}`);
}

function query(values: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined);
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)])).toString()}`;
}

const id = encodeURIComponent;

export const api = {
  languages: () => request<Language[]>("GET", "/api/languages"),
  words: (language: string) => request<Words>("GET", `/api/words/${id(language)}`),
  settings: () => request<SettingsView>("GET", "/api/settings"),
  saveSettings: (settings: SettingsView) => request<SettingsView>("PUT", "/api/settings", settings),
  questions: (lang: string) => request<QuestionnaireView>("GET", `/api/screening/questions${query({ lang })}`),
  screening: (lang: string) => request<ScreeningView>("GET", `/api/screening${query({ lang })}`),
  answerScreening: (answers: ScreeningAnswers, lang: string) =>
    request<ScreeningView>("POST", `/api/screening${query({ lang })}`, answers),
  today: (lang: string, minutes?: number, occasion?: Occasion) =>
    request<TodayView>("GET", `/api/today${query({ lang, minutes, occasion })}`),
  /** "My back is worse today." Sent again with the same id it changes nothing. */
  worse: (told: { id: string; at: string }, lang: string) =>
    request<TodayView>("POST", `/api/today/worse${query({ lang })}`, told),
  notWorse: (lang: string) => request<TodayView>("POST", `/api/today/not-worse${query({ lang })}`),
  painToday: (told: { id: string; at: string; pain: number }, lang: string) =>
    request<TodayView>("POST", `/api/today/pain${query({ lang })}`, told),
  week: (lang: string) => request<WeekView>("GET", `/api/week${query({ lang })}`),
  equals: (on: string, exercise: string, lang: string) =>
    request<EqualView[]>("GET", `/api/week/equals${query({ on, exercise, lang })}`),
  swap: (on: string, exercise: string, instead: string, lang: string) =>
    request<WeekView>("POST", `/api/week/swap${query({ lang })}`, { on, exercise, instead }),
  moveDay: (start: string, end: string, lang: string) =>
    request<WeekView>("POST", `/api/week/move${query({ lang })}`, { start, end }),
  dayMinutes: (on: string, minutes: number, lang: string) =>
    request<WeekView>("POST", `/api/week/minutes${query({ lang })}`, { on, minutes }),
  dayPlace: (on: string, place: Place | null, lang: string) =>
    request<WeekView>("POST", `/api/week/place${query({ lang })}`, { on, place }),
  undoWeek: (lang: string) => request<WeekView>("POST", `/api/week/undo${query({ lang })}`),
  /** The languages this machine can speak for a browser without a voice. */
  speech: () => request<string[]>("GET", "/api/speech"),
  exercises: (lang: string, body?: Body) => request<ExerciseCard[]>("GET", `/api/exercises${query({ lang, body })}`),
  /** `plain`: shown without the things it does without. */
  exercise: (exercise: string, lang: string, body?: Body, plain?: boolean) =>
    request<ExerciseView>("GET", `/api/exercises/${id(exercise)}${query({ lang, body, plain: plain === true ? "true" : undefined })}`),
  cameraPlaces: (exercise: string, body?: Body) =>
    request<CameraPlace[]>("GET", `/api/exercises/${id(exercise)}/camera${query({ body })}`),
  learn: (lang: string, body?: Body) => request<LearnCard[]>("GET", `/api/learn${query({ lang, body })}`),
  lesson: (page: string, lang: string, body?: Body) =>
    request<LearnView>("GET", `/api/learn/${id(page)}${query({ lang, body })}`),
  programmes: (lang: string, body?: Body) => request<ProgrammeCard[]>("GET", `/api/programmes${query({ lang, body })}`),
  programme: (programme: string, lang: string, body?: Body) =>
    request<ProgrammeView>("GET", `/api/programmes/${id(programme)}${query({ lang, body })}`),
  diary: (lang: string, start: string, end: string) =>
    request<DiaryView>("GET", `/api/diary${query({ lang, start, end })}`),
  back: (lang: string) => request<BackView>("GET", `/api/back${query({ lang })}`),
  saveBack: (told: BackTold, lang: string) => request<BackSaved>("PUT", `/api/back${query({ lang })}`, told),
  bodyMap: (lang: string, body?: Body) => request<BodyMap>("GET", `/api/back/map${query({ lang, body })}`),
  routines: (lang: string, body?: Body) => request<RoutineCard[]>("GET", `/api/routines${query({ lang, body })}`),
  routine: (routine: string, lang: string, body?: Body) =>
    request<RoutineView>("GET", `/api/routines/${id(routine)}${query({ lang, body })}`),
  routineBounds: () => request<DoseBounds[]>("GET", "/api/routines/bounds"),
  buildRoutine: (draft: RoutineDraft, lang: string) =>
    request<RoutineView>("POST", `/api/routines${query({ lang })}`, draft),
  changeRoutine: (routine: string, draft: RoutineDraft, lang: string) =>
    request<RoutineView>("PUT", `/api/routines/${id(routine)}${query({ lang })}`, draft),
  deleteRoutine: (routine: string, lang: string) =>
    request<RoutineCard[]>("DELETE", `/api/routines/${id(routine)}${query({ lang })}`),
  routineFrom: (source: "today" | "week", name: string, lang: string) =>
    request<RoutineView>("POST", `/api/routines/from${query({ lang })}`, { source, name }),
  importRoutine: (text: string, lang: string) =>
    request<RoutineView>("POST", `/api/routines/import${query({ lang })}`, { text }),
  /** The address of a routine's file, to be saved. */
  routineFile: (routine: string, lang: string) => `/api/routines/${id(routine)}/file${query({ lang })}`,
  startRoutine: (routine: string, lang: string) =>
    request<SessionView>("POST", `/api/routines/${id(routine)}/session${query({ lang })}`, {}),
  startSession: (start: { minutes?: number; occasion?: Occasion }, lang: string) =>
    request<SessionView>("POST", `/api/sessions${query({ lang })}`, start),
  session: (session: string, lang: string) => request<SessionView>("GET", `/api/sessions/${id(session)}${query({ lang })}`),
  keptSets: (lang: string) => request<KeptSetsView>("GET", `/api/landmarks${query({ lang })}`),
  deleteKeptSet: (set: string, lang: string) => request<KeptSetsView>("DELETE", `/api/landmarks/${id(set)}${query({ lang })}`),
  deleteKeptSets: (lang: string) => request<KeptSetsView>("DELETE", `/api/landmarks${query({ lang })}`),
  /** The address of a kept set's file. */
  keptSet: (set: string) => `/api/landmarks/${id(set)}`,
};

/** True when the server answers at all. */
export async function isServerThere(): Promise<boolean> {
  try {
    return (await send("/healthz", { method: "GET" })).ok;
  } catch (error) {
    if (error instanceof ServerGone) return false;
    throw error;
  }
}
