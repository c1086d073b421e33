import { href, parseRoute, type Route } from "./route";

class Router {
  route = $state<Route>(parseRoute(window.location.hash));

  constructor() {
    window.addEventListener("hashchange", () => {
      this.route = parseRoute(window.location.hash);
    });
  }

  /** Goes to a page; `replace` leaves no step back to the present one. */
  go(route: Exclude<Route, { name: "lost" }>, replace = false): void {
    if (replace) {
      window.history.replaceState(null, "", href(route));
      this.route = route;
    } else {
      window.location.hash = href(route);
    }
  }
}

export const router = new Router();
