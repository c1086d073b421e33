import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { poseWeights } from "./plugins/pose.ts";

// CATCOW_SERVER names a running `catcow start` for `npm run dev`; the built page needs none of this.
const server = process.env.CATCOW_SERVER ?? "http://127.0.0.1:8811";

export default defineConfig({
  plugins: [svelte(), poseWeights()],
  // MediaPipe fetches its loader with importScripts, which only plain workers have. They are not there under
  // `npm run dev`: the camera needs a built page.
  worker: { format: "iife" },
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
