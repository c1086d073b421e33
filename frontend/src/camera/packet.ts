/** One frame for the coach on the server, as coach/frame.py reads it: little-endian float32 time, width, height,
 * people, brightness (the last two not a number when unknown), then x, y, z, visibility of each landmark (all not a
 * number when nobody is seen). */
import type { Sight } from "./messages";

export const LANDMARKS = 33;
const HEAD = 5;
export const PACKET_BYTES = 4 * (HEAD + LANDMARKS * 4);

export function packet(sight: Sight, at_s: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(PACKET_BYTES));
  const head = [at_s, sight.width, sight.height, sight.people ?? NaN, sight.brightness ?? NaN];
  for (const [i, value] of head.entries()) view.setFloat32(4 * i, value, true);
  for (let i = 0; i < LANDMARKS * 4; i++) view.setFloat32(4 * (HEAD + i), sight.landmarks?.[i] ?? NaN, true);
  return view.buffer;
}
