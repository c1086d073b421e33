/** How many different people the estimator's findings are: it sometimes finds one person twice. */

interface Point {
  x: number;
  y: number;
}

/** Findings that cover each other more than this are one person. */
const SAME = 0.4;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function area(box: Box): number {
  return Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);
}

/** Share of the smaller box that the other covers. */
function covered(a: Box, b: Box): number {
  const both = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  const least = Math.min(area(a), area(b));
  return least === 0 || both.left > both.right || both.top > both.bottom ? 0 : area(both) / least;
}

export function distinctPeople(found: readonly (readonly Point[])[]): number {
  const kept: Box[] = [];
  for (const points of found) {
    const box = boxOf(points);
    if (kept.every((other) => covered(box, other) < SAME)) kept.push(box);
  }
  return kept.length;
}
