/** How the figure is turned: angles within limits, from drags, keys and pinches. No drawing. */

export interface Orbit {
  /** Degrees round the upright axis, 0 at +Z, growing toward +X. */
  azimuth: number;
  /** Degrees above the horizon. */
  elevation: number;
  /** 1 shows the whole figure; larger is nearer. */
  zoom: number;
}

export const LIMITS = { elevation: [-5, 85], zoom: [0.8, 3] } as const;
const DEGREES_PER_PIXEL = 0.45;
const KEY_DEGREES = 15;

function within(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}

export function turned(orbit: Orbit, azimuth: number, elevation: number): Orbit {
  return {
    ...orbit,
    azimuth: orbit.azimuth + azimuth,
    elevation: within(orbit.elevation + elevation, LIMITS.elevation),
  };
}

/** After a drag by so many pixels: the figure follows the finger. */
export function dragged(orbit: Orbit, dx: number, dy: number): Orbit {
  return turned(orbit, -dx * DEGREES_PER_PIXEL, dy * DEGREES_PER_PIXEL);
}

export function zoomed(orbit: Orbit, factor: number): Orbit {
  return { ...orbit, zoom: within(orbit.zoom * factor, LIMITS.zoom) };
}

/** After an arrow, plus or minus key; null for any other key. */
export function keyed(orbit: Orbit, key: string): Orbit | null {
  switch (key) {
    case "ArrowLeft":
      return turned(orbit, -KEY_DEGREES, 0);
    case "ArrowRight":
      return turned(orbit, KEY_DEGREES, 0);
    case "ArrowUp":
      return turned(orbit, 0, KEY_DEGREES);
    case "ArrowDown":
      return turned(orbit, 0, -KEY_DEGREES);
    case "+":
    case "=":
      return zoomed(orbit, 1.25);
    case "-":
      return zoomed(orbit, 0.8);
    default:
      return null;
  }
}

/** Unit vector from the figure to the camera. */
export function direction(orbit: Orbit): [number, number, number] {
  const azimuth = (orbit.azimuth * Math.PI) / 180;
  const elevation = (orbit.elevation * Math.PI) / 180;
  const flat = Math.cos(elevation);
  return [Math.sin(azimuth) * flat, Math.sin(elevation), Math.cos(azimuth) * flat];
}

/** Distance at which a box fits the picture: half-sizes of the field of view as tangents, `margin` > 1 leaves air.
 * Turning must not make the figure jump, so the caller may fit the widest of several directions. */
export function fitDistance(
  min: readonly [number, number, number],
  max: readonly [number, number, number],
  toCamera: readonly [number, number, number],
  tanX: number,
  tanY: number,
  margin = 1.08,
): number {
  const centre = [0, 1, 2].map((i) => (min[i]! + max[i]!) / 2);
  const [fx, fy, fz] = toCamera;
  // Right and up of the picture, for a camera that never looks straight down.
  const flat = Math.hypot(fx, fz);
  const right = [fz / flat, 0, -fx / flat];
  const up = [fy * right[2]! - fz * right[1]!, fz * right[0]! - fx * right[2]!, fx * right[1]! - fy * right[0]!];
  let distance = 0;
  for (let corner = 0; corner < 8; corner++) {
    const p = [0, 1, 2].map((i) => ((corner >> i) & 1 ? max[i]! : min[i]!) - centre[i]!);
    const along = p[0]! * fx + p[1]! * fy + p[2]! * fz;
    const x = Math.abs(p[0]! * right[0]! + p[1]! * right[1]! + p[2]! * right[2]!);
    const y = Math.abs(p[0]! * up[0]! + p[1]! * up[1]! + p[2]! * up[2]!);
    distance = Math.max(distance, along + (x * margin) / tanX, along + (y * margin) / tanY);
  }
  return distance;
}
