/** The lines that make a body of the 33 landmarks. */
import { LANDMARKS } from "./packet";

/** Pairs of landmarks (BlazePose's order: 11/12 shoulders, 23/24 hips, 15/16 wrists, 27/28 ankles). */
export const BONES: readonly (readonly [number, number])[] = [
  [11, 12], [11, 23], [12, 24], [23, 24],
  [11, 13], [13, 15], [15, 19], [12, 14], [14, 16], [16, 20],
  [23, 25], [25, 27], [27, 29], [29, 31], [27, 31], [24, 26], [26, 28], [28, 30], [30, 32], [28, 32],
  [7, 0], [0, 8], [7, 11], [8, 12],
]; // prettier-ignore

/** Below this a landmark is guessed rather than seen. */
const SURE = 0.5;

export interface Bone {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  sure: boolean;
}

/** The lines in pixels of a picture of that size. */
export function bonesOf(landmarks: Float32Array, width: number, height: number): Bone[] {
  if (landmarks.length !== LANDMARKS * 4) return [];
  const at = (i: number): [number, number, number] => [
    landmarks[i * 4]! * width,
    landmarks[i * 4 + 1]! * height,
    landmarks[i * 4 + 3]!,
  ];
  return BONES.map(([a, b]) => {
    const [x1, y1, sure1] = at(a);
    const [x2, y2, sure2] = at(b);
    return { x1, y1, x2, y2, sure: Math.min(sure1, sure2) >= SURE };
  });
}
