import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Lock {
  packages: Record<string, { version?: string; integrity?: string; resolved?: string; optional?: boolean }>;
}

const text = readFileSync(new URL("../package-lock.json", import.meta.url), "utf8");
const lock = JSON.parse(text) as Lock;
const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe("the lock of the page's packages", () => {
  it("names no place to download from, so that everybody's own registry is asked", () => {
    expect(text).not.toContain('"resolved"');
    expect(text).not.toMatch(/registry\./);
    expect(text).not.toContain('"funding"');
  });

  it("has a checksum for every package", () => {
    const open = Object.entries(lock.packages).filter(([path, { integrity }]) => path !== "" && !integrity);
    expect(open).toEqual([]);
  });

  it.each(["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"])("can build on %s", (platform) => {
    for (const tool of ["@rolldown/binding-", "lightningcss-"]) {
      const found = Object.keys(lock.packages).filter((path) => path.startsWith(`node_modules/${tool}${platform}`));
      expect(found, `${tool}${platform}`).not.toEqual([]);
    }
  });

  it("has the last MediaPipe that tells nobody that it runs (1.x posts usage logs to its maker)", () => {
    expect(lock.packages["node_modules/@mediapipe/tasks-vision"]?.version).toBe("0.10.21");
  });

  it("takes exact versions only", () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    }
  });
});
