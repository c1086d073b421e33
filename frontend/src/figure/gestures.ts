/** Finger, mouse and keys on the figure's canvas, as turns of the view. */
import { dragged, keyed, zoomed, type Orbit } from "./orbit";

export interface GestureOptions {
  turn: (change: (orbit: Orbit) => Orbit) => void;
  reset: () => void;
  /** Whether arrow keys turn (in a session they mean next and previous). */
  keys: boolean;
}

const DOUBLE_TAP_MS = 350;
const TAP_PIXELS = 8;

/** A Svelte action. */
export function gestures(
  canvas: HTMLCanvasElement,
  options: GestureOptions,
): { update: (options: GestureOptions) => void; destroy: () => void } {
  let now = options;
  const fingers = new Map<number, { x: number; y: number }>();
  let spread = 0;
  let moved = 0;
  let lastTap = 0;

  function distance(): number {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  }

  const down = (event: PointerEvent): void => {
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    spread = distance();
    if (fingers.size === 1) moved = 0;
    canvas.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const dx = event.clientX - before.x;
    const dy = event.clientY - before.y;
    moved += Math.abs(dx) + Math.abs(dy);
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.size === 1) now.turn((orbit) => dragged(orbit, dx, dy));
    else {
      const wide = distance();
      if (spread > 0 && wide > 0) {
        const factor = wide / spread;
        now.turn((orbit) => zoomed(orbit, factor));
      }
      spread = wide;
    }
  };
  const up = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId)) return;
    spread = distance();
    if (event.type !== "pointerup" || fingers.size > 0 || moved > TAP_PIXELS) return;
    const twice = event.timeStamp - lastTap < DOUBLE_TAP_MS;
    lastTap = twice ? 0 : event.timeStamp;
    if (twice) now.reset();
  };
  const wheel = (event: WheelEvent): void => {
    // Only a deliberate zoom (pinch on a touchpad, or with Ctrl): a plain wheel scrolls the page.
    if (!event.ctrlKey) return;
    event.preventDefault();
    now.turn((orbit) => zoomed(orbit, Math.exp(-event.deltaY / 300)));
  };
  const key = (event: KeyboardEvent): void => {
    if (!now.keys || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Home") {
      now.reset();
      event.preventDefault();
      return;
    }
    now.turn((orbit) => {
      const next = keyed(orbit, event.key);
      if (next !== null) event.preventDefault();
      return next ?? orbit;
    });
  };

  canvas.addEventListener("pointerdown", down);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerup", up);
  canvas.addEventListener("pointercancel", up);
  canvas.addEventListener("wheel", wheel, { passive: false });
  canvas.addEventListener("keydown", key);
  return {
    update(next) {
      now = next;
    },
    destroy() {
      canvas.removeEventListener("pointerdown", down);
      canvas.removeEventListener("pointermove", move);
      canvas.removeEventListener("pointerup", up);
      canvas.removeEventListener("pointercancel", up);
      canvas.removeEventListener("wheel", wheel);
      canvas.removeEventListener("keydown", key);
    },
  };
}
