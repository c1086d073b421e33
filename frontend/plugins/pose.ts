/** Puts the pose estimator's weights (npm @mediapipe/pose, Apache-2.0) beside the page as static/pose/*.tflite, with
 * the scaling of their pictures said in them. One copy for both: the camera's worker packs them for MediaPipe,
 * src/catcow/coach/estimator.py reads the same files.
 *
 * Scaling from MediaPipe 0.10.21: pose_detection_cpu.pbtxt has pixels in -1..1, pose_landmark_by_roi_cpu.pbtxt in
 * 0..1. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import { type Scaling, withScaling } from "./tflite.ts";

const DETECTOR: Scaling = { mean: 127.5, std: 127.5 };
const LANDMARKS: Scaling = { mean: 0, std: 255 };

/** File beside the page, file of the package, scaling. */
export const WEIGHTS: readonly (readonly [string, string, Scaling])[] = [
  // The package's "packed assets" are this one file, whole (its loader lists it from byte 0 to the end).
  ["pose_detection.tflite", "pose_solution_packed_assets.data", DETECTOR],
  ["pose_landmark_full.tflite", "pose_landmark_full.tflite", LANDMARKS],
  ["pose_landmark_lite.tflite", "pose_landmark_lite.tflite", LANDMARKS],
];

export function weightsFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("@mediapipe/pose/package.json"));
}

export function weights(from: string, scaling: Scaling): Uint8Array {
  return withScaling(readFileSync(join(weightsFolder(), from)), scaling);
}

export function poseWeights(): Plugin {
  return {
    name: "pose-weights",
    generateBundle() {
      for (const [name, from, scaling] of WEIGHTS)
        this.emitFile({ type: "asset", fileName: `pose/${name}`, source: weights(from, scaling) });
    },
    // `npm run dev` has no build: the same files, made when they are asked for.
    configureServer(server) {
      server.middlewares.use("/static/pose/", (request, response, next) => {
        const found = WEIGHTS.find(([name]) => request.url?.split("?")[0] === `/${name}`);
        if (found === undefined) next();
        else response.end(weights(found[1], found[2]));
      });
    },
  };
}
