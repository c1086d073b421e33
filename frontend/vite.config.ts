import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

// CATCOW_SERVER names a running `catcow start` for `npm run dev`; the built page needs none of this.
const server = process.env.CATCOW_SERVER ?? "http://127.0.0.1:8811";

/** Puts the pose estimator's weights (npm @mediapipe/pose, Apache-2.0) beside the page as static/pose/*.tflite.
 * One copy for both: src/catcow/coach/estimator.py reads the same files. */
function poseWeights(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve("@mediapipe/pose/package.json"));
  const weights = {
    // The package's "packed assets" are this one file, whole (its loader lists it from byte 0 to the end).
    "pose_detection.tflite": "pose_solution_packed_assets.data",
    "pose_landmark_full.tflite": "pose_landmark_full.tflite",
  };
  return {
    name: "pose-weights",
    apply: "build",
    generateBundle() {
      for (const [name, from] of Object.entries(weights))
        this.emitFile({ type: "asset", fileName: `pose/${name}`, source: readFileSync(join(folder, from)) });
    },
  };
}

export default defineConfig({
  plugins: [svelte(), poseWeights()],
  base: "/static/",
  build: {
    outDir: "../src/catcow/web/static",
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    // Everything is a file of its own: the content security policy allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    // three.js alone is over the 500 kB default; it is loaded only with the first moving figure.
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: {
      "/api": server,
      "/library": server,
      "/ws": { target: server.replace(/^http/, "ws"), ws: true },
    },
  },
});
