/** The recorded movement of one repetition: decoding, the other side, and the posture at any frame. No drawing. */

/** track.json as it travels (see the brief of figure/: `motion` is the hash of the motion it was made from). */
export interface TrackFile {
  format: number;
  motion: string;
  fps: number;
  segments: string[];
  parents: number[];
  offsets: [number, number, number][];
  frames: number;
  root: string;
  rotations: string;
  phases: TrackPhase[];
  sides: "none" | "each" | "both";
  side: "left" | "right" | null;
  view: { azimuth_deg: number; elevation_deg: number };
  bounds: { min: Triple; max: Triple };
  props: TrackProp[];
}

export type Triple = [number, number, number];

export interface TrackPhase {
  id: string;
  label: string;
  /** Frames `first` to `last` are the movement into the phase; `last` is its posture. */
  first: number;
  last: number;
  move_s: number;
  hold: "none" | "brief" | "prescribed";
  /** How the figure breathes while it holds this posture; null or absent where it does not. */
  breath?: Breath | null;
}

/** A segment that swells in depth and width by `scale` and sinks again, once in so many seconds. */
export interface Breath {
  segment: string;
  scale: number;
  seconds: number;
}

/** What holds an end: a place in a segment, or a fixed place in the room (m) where `segment` is null. */
export interface BandEnd {
  segment: number | null;
  local: Triple;
}

export interface TrackProp {
  id: string;
  kind: string;
  position_m?: Triple | null;
  size_m?: Triple | null;
  rotation_deg?: Triple;
  between?: [BandEnd, BandEnd] | null;
}

export interface Track extends Omit<TrackFile, "root" | "rotations"> {
  /** Position of the root, frames x 3 (m). */
  root: Float32Array;
  /** Rotation of each segment relative to its parent, frames x segments x 4 (x, y, z, w). */
  rotations: Float32Array;
}

/** A track that this page cannot show. */
export class TrackUnreadable extends Error {}

export function readTrack(file: TrackFile): Track {
  if (file.format !== 1) throw new TrackUnreadable(`track format ${file.format} is newer than this page`);
  const root = new Float32Array(bytesOf(file.root));
  const packed = new Int16Array(bytesOf(file.rotations));
  const count = file.segments.length;
  if (root.length !== file.frames * 3 || packed.length !== file.frames * count * 4) {
    throw new TrackUnreadable("the track's frames and its data do not agree");
  }
  return { ...file, root, rotations: Float32Array.from(packed, (value) => value / 32767) };
}

function bytesOf(base64: string): ArrayBuffer {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes.buffer;
}

/** The same movement on the other side: the mirror image in the plane between left and right (z -> -z). */
export function mirrored(track: Track): Track {
  const from = mirrorIndices(track.segments);
  const count = track.segments.length;
  const rotations = new Float32Array(track.rotations.length);
  for (let frame = 0; frame < track.frames; frame++) {
    for (let segment = 0; segment < count; segment++) {
      const to = (frame * count + segment) * 4;
      const at = (frame * count + from[segment]!) * 4;
      rotations[to] = -track.rotations[at]!;
      rotations[to + 1] = -track.rotations[at + 1]!;
      rotations[to + 2] = track.rotations[at + 2]!;
      rotations[to + 3] = track.rotations[at + 3]!;
    }
  }
  const { min, max } = track.bounds;
  return {
    ...track,
    root: track.root.map((value, i) => (i % 3 === 2 ? -value : value)),
    rotations,
    side: track.side === "left" ? "right" : track.side === "right" ? "left" : null,
    // The camera goes to the other side too, so that the working limb stays the near one.
    view: { ...track.view, azimuth_deg: 180 - track.view.azimuth_deg },
    bounds: { min: [min[0], min[1], -max[2]], max: [max[0], max[1], -min[2]] },
    props: track.props.map((prop) => mirroredProp(prop, from)),
  };
}

/** Index of each segment's mirror image; midline segments are their own. */
export function mirrorIndices(segments: readonly string[]): number[] {
  return segments.map((name, i) => {
    const other = name.endsWith("_l") ? `${name.slice(0, -2)}_r` : `${name.slice(0, -2)}_l`;
    if (!name.endsWith("_l") && !name.endsWith("_r")) return i;
    const found = segments.indexOf(other);
    if (found < 0) throw new TrackUnreadable(`${name} has no mirror image`);
    return found;
  });
}

function mirroredProp(prop: TrackProp, from: readonly number[]): TrackProp {
  const flip = ([x, y, z]: Triple): Triple => [x, y, -z];
  const end = (at: BandEnd): BandEnd => ({
    segment: at.segment === null ? null : from[at.segment]!,
    local: flip(at.local),
  });
  const [x, y, z] = prop.rotation_deg ?? [0, 0, 0];
  return {
    ...prop,
    position_m: prop.position_m ? flip(prop.position_m) : null,
    rotation_deg: [-x, -y, z],
    between: prop.between ? [end(prop.between[0]), end(prop.between[1])] : null,
  };
}

/** Writes the posture at a fractional frame: `root` gets 3, `rotations` segments x 4 unit quaternions. */
export function poseAt(track: Track, frame: number, root: Float32Array, rotations: Float32Array): void {
  const last = track.frames - 1;
  const low = Math.min(last, Math.max(0, Math.floor(frame)));
  const high = Math.min(last, low + 1);
  const share = Math.min(1, Math.max(0, frame - low));
  for (let i = 0; i < 3; i++) {
    const a = track.root[low * 3 + i]!;
    root[i] = a + (track.root[high * 3 + i]! - a) * share;
  }
  const width = track.segments.length * 4;
  for (let at = 0; at < width; at += 4) blend(track.rotations, low * width + at, high * width + at, share, rotations, at);
}

/** Normalised linear blend of two neighbouring quaternions, the short way round. */
function blend(from: Float32Array, a: number, b: number, share: number, to: Float32Array, at: number): void {
  let dot = 0;
  for (let i = 0; i < 4; i++) dot += from[a + i]! * from[b + i]!;
  const sign = dot < 0 ? -1 : 1;
  let length = 0;
  for (let i = 0; i < 4; i++) {
    const value = from[a + i]! * (1 - share) + sign * from[b + i]! * share;
    to[at + i] = value;
    length += value * value;
  }
  const scale = 1 / Math.sqrt(length);
  for (let i = 0; i < 4; i++) to[at + i] = to[at + i]! * scale;
}
