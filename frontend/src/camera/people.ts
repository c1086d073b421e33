/** How many different people the estimator's findings are: it sometimes finds one person twice. */

interface Point {
  x: number;
  y: number;
}

/** Findings whose shoulders and hips both lie nearer than this share of a trunk are one person. Limbs say nothing:
 * where they are hidden they are invented, often upon somebody else. */
const SAME = 0.5;
const SHOULDERS = [11, 12] as const;
const HIPS = [23, 24] as const;

interface Trunk {
  shoulders: Point;
  hips: Point;
}

/** `points` as shares of a picture of that size; `found` in its pixels. */
function trunkOf(points: readonly Point[], width: number, height: number): Trunk | null {
  const middle = ([a, b]: readonly [number, number]): Point | null => {
    const [p, q] = [points[a], points[b]];
    return p === undefined || q === undefined ? null : { x: ((p.x + q.x) / 2) * width, y: ((p.y + q.y) / 2) * height };
  };
  const shoulders = middle(SHOULDERS);
  const hips = middle(HIPS);
  return shoulders === null || hips === null ? null : { shoulders, hips };
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function same(a: Trunk, b: Trunk): boolean {
  const near = SAME * Math.max(apart(a.shoulders, a.hips), apart(b.shoulders, b.hips));
  return apart(a.shoulders, b.shoulders) < near && apart(a.hips, b.hips) < near;
}

export function distinctPeople(found: readonly (readonly Point[])[], width: number, height: number): number {
  const kept: Trunk[] = [];
  for (const points of found) {
    const trunk = trunkOf(points, width, height);
    if (trunk !== null && !kept.some((other) => same(trunk, other))) kept.push(trunk);
  }
  return kept.length;
}
