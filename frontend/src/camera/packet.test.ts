import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Sight } from "./messages";
import { LANDMARKS, packet, PACKET_BYTES } from "./packet";

interface Golden {
  at_s: number;
  width: number;
  height: number;
  people: number | null;
  brightness: number | null;
  landmarks: number[] | null;
  hex: string;
}

// Made by tests/unit/test_coach_packet.py, which reads it too.
const golden = JSON.parse(
  readFileSync(new URL("../../../contracts/coach-frame.json", import.meta.url), "utf8"),
) as Golden[];

const hex = (buffer: ArrayBuffer): string => Buffer.from(buffer).toString("hex");

describe("a frame for the coach", () => {
  it.each(golden)("has the bytes that the server reads", (one) => {
    const landmarks = one.landmarks === null ? null : new Float32Array(one.landmarks);
    if (landmarks !== null) expect(landmarks).toHaveLength(LANDMARKS * 4);
    const sight: Sight = { kind: "sight", at_ms: 0, took_ms: 0, ...one, landmarks };
    const made = packet(sight, one.at_s);
    expect(made.byteLength).toBe(PACKET_BYTES);
    expect(hex(made)).toBe(one.hex);
  });
});
