/** Looks for a person in the camera's pictures: MediaPipe's pose landmarker, in a thread of its own so that the page
 * never waits. Pictures come in, landmarks go out; nothing is kept. */
import { PoseLandmarker, type NormalizedLandmark } from "@mediapipe/tasks-vision";
import loader from "../../node_modules/@mediapipe/tasks-vision/wasm/vision_wasm_internal.js?url";
import wasm from "../../node_modules/@mediapipe/tasks-vision/wasm/vision_wasm_internal.wasm?url";
import type { FromWorker, ModelName, ToWorker } from "./messages";
import { LANDMARKS } from "./packet";
import { distinctPeople } from "./people";
import { poseTask } from "./task";

/** How often somebody else is looked for, and how often the light is measured (ms). */
const OTHERS_MS = 3000;
const LIGHT_MS = 500;
const LIGHT_SIZE = [32, 24] as const;

interface Scope {
  Module?: unknown;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
}
const scope = self as unknown as Scope;
const canvas = new OffscreenCanvas(...LIGHT_SIZE).getContext("2d", { willReadFrequently: true });

let follower: PoseLandmarker | null = null;
let counter: PoseLandmarker | null = null;
let people: number | null = null;
let brightness: number | null = null;
let countedAt = 0;
let measuredAt = -Infinity;

async function weights(name: string): Promise<Uint8Array> {
  const answer = await fetch(`${import.meta.env.BASE_URL}pose/${name}.tflite`);
  if (!answer.ok) throw new Error(`pose/${name}.tflite: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function landmarker(task: Uint8Array, mode: "VIDEO" | "IMAGE", numPoses: number): Promise<PoseLandmarker> {
  // What the networks' runtime says about itself is no news; real faults are thrown.
  scope.Module = { print: () => {}, printErr: () => {} };
  return PoseLandmarker.createFromOptions(
    { wasmLoaderPath: loader, wasmBinaryPath: wasm },
    { baseOptions: { modelAssetBuffer: task, delegate: "CPU" }, runningMode: mode, numPoses },
  );
}

async function start(model: ModelName): Promise<void> {
  const [detector, landmarks, lite] = await Promise.all([
    weights("pose_detection"),
    weights(`pose_landmark_${model}`),
    weights("pose_landmark_lite"),
  ]);
  follower = await landmarker(poseTask(detector, landmarks), "VIDEO", 1);
  scope.postMessage({ kind: "ready" });
  counter = await landmarker(poseTask(detector, lite), "IMAGE", 2);
}

function flat(points: NormalizedLandmark[] | undefined): Float32Array | null {
  if (points === undefined || points.length !== LANDMARKS) return null;
  const values = new Float32Array(LANDMARKS * 4);
  for (const [i, { x, y, z, visibility }] of points.entries()) values.set([x, y, z, visibility], i * 4);
  return values;
}

function measure(picture: ImageBitmap | VideoFrame): void {
  if (canvas === null) return;
  canvas.drawImage(picture, 0, 0, ...LIGHT_SIZE);
  const { data } = canvas.getImageData(0, 0, ...LIGHT_SIZE);
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) sum += 0.299 * data[i]! + 0.587 * data[i + 1]! + 0.114 * data[i + 2]!;
  brightness = sum / (data.length / 4) / 255;
}

function look(picture: ImageBitmap | VideoFrame, at_ms: number): void {
  if (follower === null) return;
  const begun = performance.now();
  const width = "displayWidth" in picture ? picture.displayWidth : picture.width;
  const height = "displayHeight" in picture ? picture.displayHeight : picture.height;
  const landmarks = flat(follower.detectForVideo(picture, at_ms).landmarks[0]);
  if (at_ms - measuredAt >= LIGHT_MS) {
    measuredAt = at_ms;
    measure(picture);
  }
  if (counter !== null && at_ms - countedAt >= OTHERS_MS) {
    countedAt = at_ms;
    people = distinctPeople(counter.detect(picture).landmarks, width, height);
  }
  const took_ms = performance.now() - begun;
  scope.postMessage({ kind: "sight", at_ms, width, height, landmarks, people, brightness, took_ms });
}

function failed(error: unknown): void {
  scope.postMessage({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
}

scope.onmessage = ({ data }) => {
  if (data.kind === "start") {
    start(data.model).catch(failed);
    return;
  }
  try {
    look(data.picture, data.at_ms);
  } catch (error) {
    failed(error);
  } finally {
    data.picture.close();
  }
};
