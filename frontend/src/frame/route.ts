/** Addresses of the pages. They live behind the `#`, so that every reload asks the server for `/`, which
 * renews the token of this start; no other address of the server ever has to answer with the page. */

export type Route =
  | { name: "today" }
  | { name: "week" }
  | { name: "welcome" }
  | { name: "screening" }
  | { name: "result" }
  | { name: "library" }
  | { name: "exercise"; id: string }
  | { name: "learn" }
  | { name: "lesson"; id: string }
  | { name: "programmes" }
  | { name: "programme"; id: string }
  | { name: "back" }
  | { name: "routines" }
  | { name: "routine"; id: string }
  /** Building a routine; null builds a new one. */
  | { name: "routine-edit"; id: string | null }
  | { name: "diary"; day: string | null }
  | { name: "settings" }
  | { name: "privacy" }
  | { name: "safety" }
  | { name: "session"; id: string }
  | { name: "lost"; path: string };

const PLAIN = [
  "today",
  "week",
  "welcome",
  "screening",
  "library",
  "learn",
  "programmes",
  "back",
  "routines",
  "settings",
  "privacy",
  "safety",
] as const;

/** The route of a location hash such as `#/library/bridge`. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#/, "").replace(/\?.*$/, "");
  const parts = path.split("/").filter((part) => part !== "");
  const [first, second, ...rest] = parts.map(decode);
  if (first === "routines" && second !== undefined && rest.length === 1 && rest[0] === "change") {
    return { name: "routine-edit", id: second };
  }
  if (rest.length > 0) return { name: "lost", path };
  if (first === undefined) return { name: "today" };
  if (second === undefined) {
    const plain = PLAIN.find((name) => name === first);
    if (plain) return { name: plain };
    if (first === "diary") return { name: "diary", day: null };
  } else {
    if (first === "screening" && second === "result") return { name: "result" };
    if (first === "library") return { name: "exercise", id: second };
    if (first === "learn") return { name: "lesson", id: second };
    if (first === "programmes") return { name: "programme", id: second };
    if (first === "routines") return second === "new" ? { name: "routine-edit", id: null } : { name: "routine", id: second };
    if (first === "session") return { name: "session", id: second };
    if (first === "diary" && /^\d{4}-\d{2}-\d{2}$/.test(second)) return { name: "diary", day: second };
  }
  return { name: "lost", path };
}

/** The href of a route, to be used in links: `<a href={href({ name: "library" })}>`. */
export function href(route: Exclude<Route, { name: "lost" }>): string {
  switch (route.name) {
    case "today":
      return "#/";
    case "result":
      return "#/screening/result";
    case "exercise":
      return `#/library/${encodeURIComponent(route.id)}`;
    case "lesson":
      return `#/learn/${encodeURIComponent(route.id)}`;
    case "programme":
      return `#/programmes/${encodeURIComponent(route.id)}`;
    case "routine":
      return `#/routines/${encodeURIComponent(route.id)}`;
    case "routine-edit":
      return route.id === null ? "#/routines/new" : `#/routines/${encodeURIComponent(route.id)}/change`;
    case "session":
      return `#/session/${encodeURIComponent(route.id)}`;
    case "diary":
      return route.day === null ? "#/diary" : `#/diary/${route.day}`;
    default:
      return `#/${route.name}`;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
