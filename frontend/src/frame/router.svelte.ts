import { href, parseRoute, type Route } from "./route";

class Router {
  route = $state.raw<Route>(parseRoute(window.location.hash));
  /** The page before this one. */
  before = $state.raw<Route | null>(null);

  constructor() {
    window.addEventListener("hashchange", () => this.#arrive());
  }

  #arrive(): void {
    this.before = this.route;
    this.route = parseRoute(window.location.hash);
    window.scrollTo(0, 0);
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
