import { describe, expect, it } from "vitest";
import { direction, dragged, fitDistance, keyed, LIMITS, turned, zoomed, type Orbit } from "./orbit";
import { seatBoxes } from "./props";
import { arrivalOf, beginningOf, coarse, duration, momentAt, momentInto, swell } from "./timeline";
import { mirrored, mirrorIndices, poseAt, readTrack, TrackUnreadable, type TrackFile, type TrackPhase } from "./track";

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const HALF = Math.SQRT1_2;

/** Three segments, three frames: the right thigh turns 0, 45 and 90 degrees about Z. */
function file(part: Partial<TrackFile> = {}): TrackFile {
  const still = [0, 0, 0, 1];
  const turns = [still, [0, 0, Math.sin(Math.PI / 8), Math.cos(Math.PI / 8)], [0, 0, HALF, HALF]];
  const tilt = [0.5, 0.5, 0.5, 0.5];
  const rotations = turns.flatMap((turn) => [...tilt, ...still, ...turn]).map((v) => Math.round(v * 32767));
  return {
    format: 1,
    motion: "x",
    fps: 20,
    segments: ["pelvis", "thigh_l", "thigh_r"],
    parents: [-1, 0, 0],
    offsets: [
      [0, 0, 0],
      [0, 0, -0.09],
      [0, 0, 0.09],
    ],
    frames: 3,
    root: base64(new Float32Array([0, 1, 0.25, 0, 1, 0.5, 0, 1, 0.75]).buffer),
    rotations: base64(new Int16Array(rotations).buffer),
    phases: [],
    sides: "each",
    side: "right",
    view: { azimuth_deg: 20, elevation_deg: 10 },
    bounds: { min: [-1, 0, -0.2], max: [1, 1, 0.6] },
    props: [
      { id: "mat", kind: "mat", position_m: [0, 0, 0.1], size_m: [2, 0.01, 1], rotation_deg: [10, 20, 30] },
      { id: "band", kind: "band", between: [{ segment: 1, local: [0, 0, 1] }, { segment: 2, local: [0, 1, 2] }] },
    ],
    ...part,
  };
}

describe("track", () => {
  it("is read as it was written", () => {
    const track = readTrack(file());
    expect([...track.root]).toEqual([0, 1, 0.25, 0, 1, 0.5, 0, 1, 0.75]);
    expect(track.rotations[8 * 3 + 3]).toBeCloseTo(0.5, 4);
  });

  it("that is newer or broken is refused with a reason", () => {
    expect(() => readTrack(file({ format: 2 }))).toThrow(TrackUnreadable);
    expect(() => readTrack(file({ frames: 4 }))).toThrow(TrackUnreadable);
  });

  it("gives the posture between two frames as unit quaternions", () => {
    const root = new Float32Array(3);
    const rotations = new Float32Array(12);
    poseAt(readTrack(file()), 0.5, root, rotations);
    expect(root[2]).toBeCloseTo(0.375);
    expect(Math.hypot(...rotations.slice(8, 12))).toBeCloseTo(1, 6);
    expect(2 * Math.asin(rotations[10]!)).toBeCloseTo(Math.PI / 8, 3);
    poseAt(readTrack(file()), 99, root, rotations);
    expect(rotations[10]).toBeCloseTo(HALF, 4);
  });

  it("takes the short way between two opposite writings of one rotation", () => {
    const flipped = file();
    const packed = new Int16Array(Uint8Array.from(atob(flipped.rotations), (c) => c.charCodeAt(0)).buffer);
    for (let i = 12; i < 16; i++) packed[i] = -packed[i]!;
    const rotations = new Float32Array(12);
    poseAt(readTrack({ ...flipped, rotations: base64(packed.buffer) }), 0.5, new Float32Array(3), rotations);
    for (let i = 0; i < 4; i++) expect(rotations[i]).toBeCloseTo(0.5, 4);
  });
});

describe("the other side", () => {
  it("swaps left and right and reflects every rotation", () => {
    const there = mirrored(readTrack(file()));
    expect(there.side).toBe("left");
    expect([...there.root.slice(0, 3)]).toEqual([0, 1, -0.25]);
    expect([...there.rotations.slice(0, 4)].map((v) => Math.round(v * 2) / 2)).toEqual([-0.5, -0.5, 0.5, 0.5]);
    const leftThighAtTheEnd = [...there.rotations.slice(28, 32)];
    expect(leftThighAtTheEnd[2]).toBeCloseTo(HALF, 4);
    expect(there.view.azimuth_deg).toBe(160);
    expect(there.bounds).toEqual({ min: [-1, 0, -0.6], max: [1, 1, 0.2] });
    expect(there.props[0]).toMatchObject({ position_m: [0, 0, -0.1], rotation_deg: [-10, -20, 30] });
    expect(there.props[1]?.between).toEqual([
      { segment: 2, local: [0, 0, -1] },
      { segment: 1, local: [0, 1, -2] },
    ]);
  });

  it("leaves a band's fixed end in the room, on the other side", () => {
    const ends = [{ segment: 1, local: [0, 0, 1] }, { segment: null, local: [1, 1.2, 0.4] }];
    const band = { id: "band", kind: "band", between: ends } as unknown as TrackFile["props"][number];
    const there = mirrored(readTrack(file({ props: [band] })));
    expect(there.props[0]?.between?.[1]).toEqual({ segment: null, local: [1, 1.2, -0.4] });
  });

  it("seen twice is the same again", () => {
    const track = readTrack(file());
    const twice = mirrored(mirrored(track));
    expect([...twice.rotations]).toEqual([...track.rotations]);
    expect([...twice.root]).toEqual([...track.root]);
    expect(twice.view.azimuth_deg).toBe(20);
  });

  it("refuses a limb without a partner", () => {
    expect(mirrorIndices(["pelvis", "hand_l", "hand_r"])).toEqual([0, 2, 1]);
    expect(() => mirrorIndices(["hand_l"])).toThrow(TrackUnreadable);
  });
});

describe("timeline", () => {
  const phase = (id: string, first: number, last: number, move_s: number, hold: TrackPhase["hold"]): TrackPhase => ({
    id,
    label: id,
    first,
    last,
    move_s,
    hold,
  });
  const phases = [
    phase("A", 0, 0, 1, "brief"),
    phase("B", 1, 40, 2, "prescribed"),
    phase("C", 41, 60, 1, "none"),
  ];

  it("plays movements and holds in order, again and again", () => {
    expect(duration(phases)).toBe(0.5 + 4 + 1);
    expect(momentAt(phases, 0)).toEqual({ phase: 0, frame: 0 });
    expect(momentAt(phases, 1.5)).toEqual({ phase: 1, frame: 20 });
    expect(momentAt(phases, 3)).toEqual({ phase: 1, frame: 40, left: 1.5 });
    expect(momentAt(phases, 5)).toEqual({ phase: 2, frame: 50 });
    expect(momentAt(phases, 5.5 + 1.5)).toEqual({ phase: 1, frame: 20 });
    expect(momentAt(phases, -0.5)).toEqual({ phase: 2, frame: 50 });
  });

  it("holds for as long as is prescribed and counts it down", () => {
    expect(duration(phases, 10)).toBe(0.5 + 2 + 10 + 1);
    expect(momentAt(phases, 2.5, 10)).toEqual({ phase: 1, frame: 40, left: 10 });
    expect(momentAt(phases, 11.5, 10)).toEqual({ phase: 1, frame: 40, left: 1 });
    expect(momentAt(phases, 13, 10)).toEqual({ phase: 2, frame: 50 });
    expect(arrivalOf(phases, 2, 10)).toBe(13.5);
  });

  it("breathes in and out again while it holds", () => {
    const breath = { segment: "thorax_lower", scale: 1.03, seconds: 5 };
    expect(swell(breath, 0)).toBe(1);
    expect(swell(breath, 2.5)).toBeCloseTo(1.03);
    expect(swell(breath, 5)).toBeCloseTo(1);
    expect(swell(breath, 7.5)).toBeCloseTo(1.03);
  });

  it("never jumps: neighbouring moments are neighbouring frames", () => {
    let before = momentAt(phases, 0).frame;
    for (let t = 0; t < 5.49; t += 0.01) {
      const { frame } = momentAt(phases, t);
      expect(Math.abs(frame - before)).toBeLessThan(0.5);
      before = frame;
    }
  });

  it("begins in the first posture, also where the way back leads into it", () => {
    const back = [phase("A", 0, 20, 2, "none"), phase("B", 21, 60, 2, "prescribed")];
    expect(momentAt(back, beginningOf(back))).toEqual({ phase: 1, frame: 20 });
    expect(momentAt(back, 0)).toEqual({ phase: 0, frame: 0 });
    expect(momentAt(phases, beginningOf(phases))).toEqual({ phase: 0, frame: 0 });
  });

  it("knows when a phase is reached and follows a session's clock", () => {
    expect(arrivalOf(phases, 1)).toBe(2.5);
    expect(momentInto(phases, "B", 0.5)).toEqual({ phase: 1, frame: 20 });
    expect(momentInto(phases, "B", 7)).toEqual({ phase: 1, frame: 40 });
    expect(momentInto(phases, "Z", 0)).toBeNull();
  });
});

describe("turning", () => {
  const home: Orbit = { azimuth: 0, elevation: 10, zoom: 1 };

  it("looks along the axes the contract names", () => {
    expect(direction({ azimuth: 0, elevation: 0, zoom: 1 })).toEqual([0, 0, 1]);
    expect(direction({ azimuth: 90, elevation: 0, zoom: 1 })[0]).toBeCloseTo(1);
  });

  it("stays within its limits", () => {
    expect(turned(home, 0, 500).elevation).toBe(LIMITS.elevation[1]);
    expect(dragged(home, 0, -999).elevation).toBe(LIMITS.elevation[0]);
    expect(zoomed(home, 100).zoom).toBe(LIMITS.zoom[1]);
    expect(keyed(home, "ArrowRight")?.azimuth).toBe(15);
    expect(keyed(home, "x")).toBeNull();
  });

  it("keeps the whole figure in the picture from every direction", () => {
    const min: [number, number, number] = [-0.9, 0, -0.3];
    const max: [number, number, number] = [0.9, 0.5, 0.3];
    for (let azimuth = -180; azimuth < 180; azimuth += 15) {
      for (const elevation of [-5, 0, 30, 60, 85]) {
        const to = direction({ azimuth, elevation, zoom: 1 });
        const [tanX, tanY] = [0.28, 0.176];
        const distance = fitDistance(min, max, to, tanX, tanY);
        const flat = Math.hypot(to[0], to[2]);
        for (let corner = 0; corner < 8; corner++) {
          const p = [0, 1, 2].map((i) => ((corner >> i) & 1 ? max[i]! : min[i]!) - (min[i]! + max[i]!) / 2);
          const depth = distance - (p[0]! * to[0] + p[1]! * to[1] + p[2]! * to[2]);
          const x = (p[0]! * to[2] - p[2]! * to[0]) / flat;
          expect(Math.abs(x) / depth).toBeLessThanOrEqual(tanX);
          expect(depth).toBeGreaterThan(0);
        }
      }
    }
  });
});

it("moves in few steps where the processor is needed elsewhere, and arrives", () => {
  const shares = Array.from({ length: 101 }, (_, k) => coarse(k / 100, 2));
  expect(new Set(shares).size).toBe(17);
  expect([shares[0], shares[100]]).toEqual([0, 1]);
  expect(shares.every((share, k) => share <= k / 100)).toBe(true);
  expect(coarse(0.5, 0)).toBe(0);
});

describe("chairs and stools", () => {
  const top = (piece: { middle: number[]; size: number[] }): number => piece.middle[1]! + piece.size[1]! / 2;

  it("have their seat on top of their box and their feet on its ground", () => {
    const pieces = seatBoxes(0.44, 0.46, 0.4, false);
    expect(pieces).toHaveLength(5);
    expect(Math.max(...pieces.map(top))).toBeCloseTo(0.23);
    expect(Math.min(...pieces.map((p) => p.middle[1] - p.size[1] / 2))).toBeCloseTo(-0.23);
  });

  it("have a back behind whoever looks along +x, a stool none", () => {
    const back = seatBoxes(0.44, 0.46, 0.4, true).filter((p) => top(p) > 0.24);
    expect(back).toHaveLength(3);
    for (const piece of back) expect(piece.middle[0]).toBeLessThan(-0.19);
  });
});
