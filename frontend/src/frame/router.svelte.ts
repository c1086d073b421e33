import { href, parseRoute, type Route } from "./route";

/** What stands behind the `?` of a location hash. */
function queryOf(hash: string): string {
  const from = hash.indexOf("?");
  return from < 0 ? "" : hash.slice(from + 1);
}

class Router {
  route = $state.raw<Route>(parseRoute(window.location.hash));
  /** What the page keeps in its address, such as the filters of the library. */
  query = $state(queryOf(window.location.hash));
  /** The page before this one. */
  before = $state.raw<Route | null>(null);

  constructor() {
    window.addEventListener("hashchange", () => this.#arrive());
  }

  #arrive(): void {
    this.before = this.route;
    this.route = parseRoute(window.location.hash);
    this.query = queryOf(window.location.hash);
    window.scrollTo(0, 0);
  }

  /** Keeps `query` in the address of this page, without a step in the history. */
  keep(query: string): void {
    this.query = query;
    const path = window.location.hash.replace(/\?.*$/, "") || "#/";
    try {
      window.history.replaceState(null, "", query === "" ? path : `${path}?${query}`);
    } catch (error) {
      // Some browsers refuse after a hundred changes in half a minute; the page itself is right all the same.
      if (!(error instanceof DOMException)) throw error;
    }
  }

  /** Shows another page instead of the one asked for, as if it had been asked for itself. */
  redirect(route: Exclude<Route, { name: "lost" }>): void {
    window.history.replaceState(null, "", href(route));
    this.route = route;
  }

  /** Goes to a page; `replace` leaves no step back to the present one. */
  go(route: Exclude<Route, { name: "lost" }>, replace = false): void {
    if (replace) {
      window.history.replaceState(null, "", href(route));
      this.#arrive();
    } else {
      window.location.hash = href(route);
    }
  }
}

export const router = new Router();
