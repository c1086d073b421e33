import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { poseTask } from "../src/camera/task";
import { Reader } from "./flatbuffer.ts";
import { weights, weightsFolder, WEIGHTS } from "./pose.ts";
import { scalingOf } from "./tflite.ts";

describe("the pose estimator's weights", () => {
  it.each(WEIGHTS)("%s says how its pictures are scaled", (_, from, scaling) => {
    expect(scalingOf(readFileSync(join(weightsFolder(), from)))).toBeNull();
    expect(scalingOf(weights(from, scaling))).toEqual(scaling);
  });

  it.each(WEIGHTS)("%s keeps its networks, buffers and other metadata", (_, from, scaling) => {
    const before = readFileSync(join(weightsFolder(), from));
    const after = weights(from, scaling);
    const [a, b] = [new Reader(before), new Reader(after)];
    const shift = after.length - before.length;
    expect(shift % 16).toBe(0);
    for (const field of [1, 2, 3, 5]) expect(b.target(b.root, field)).toBe((a.target(a.root, field) as number) + shift);
    const buffers = a.tables(a.target(a.root, 4)).map((at) => at + shift);
    expect(b.tables(b.target(b.root, 4)).slice(0, -1)).toEqual(buffers);
    expect(b.tables(b.target(b.root, 6))).toHaveLength(a.tables(a.target(a.root, 6)).length + 1);
  });

  it("refuses what is no network", () => {
    expect(() => weights("package.json", { mean: 0, std: 1 })).toThrow("no .tflite");
  });
});

describe("the packed task", () => {
  it("is an archive that others can read, of both networks with their scaling", () => {
    const [detector, full] = WEIGHTS.map(([, from, scaling]) => weights(from, scaling)) as [Uint8Array, Uint8Array];
    const folder = mkdtempSync(join(tmpdir(), "catcow-task-"));
    const python = process.platform === "win32" ? "python" : "python3";
    try {
      writeFileSync(join(folder, "pose.task"), poseTask(detector, full));
      const code = "import zipfile; z = zipfile.ZipFile('pose.task'); assert z.testzip() is None; z.extractall('.')";
      execFileSync(python, ["-c", code], { cwd: folder });
      expect(scalingOf(readFileSync(join(folder, "pose_detector.tflite")))).toEqual({ mean: 127.5, std: 127.5 });
      expect(scalingOf(readFileSync(join(folder, "pose_landmarks_detector.tflite")))).toEqual({ mean: 0, std: 255 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
