/** What the page and the camera's worker say to each other. */

export type ModelName = "full" | "lite";

export type ToWorker =
  | { kind: "start"; model: ModelName }
  /** `at_ms` grows from picture to picture. The picture is handed over and closed by the worker. */
  | { kind: "picture"; picture: ImageBitmap | VideoFrame; at_ms: number };

export interface Sight {
  kind: "sight";
  at_ms: number;
  width: number;
  height: number;
  /** x, y, z, visibility of 33 landmarks, as shares of the picture; null when nobody is seen. */
  landmarks: Float32Array | null;
  /** How many people a second look found, last; null before the first. */
  people: number | null;
  /** Mean brightness 0 to 1; null before the first measurement. */
  brightness: number | null;
  took_ms: number;
}

export type FromWorker = { kind: "ready" } | { kind: "failed"; reason: string } | Sight;
