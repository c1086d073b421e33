/** Packs the two networks as MediaPipe's pose landmarker wants them: a .task file, which is a ZIP archive of files
 * that are stored as they are (APPNOTE.TXT 4.3). */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 255] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** An archive of these files, uncompressed, without dates. */
export function storedZip(files: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [name, content] of files) {
    const label = new TextEncoder().encode(name);
    const start = length;
    // From "version needed" to "extra length" both headers say the same.
    const same: [number, 2 | 4][] = [
      [VERSION, 2], [0, 2], [0, 2], [0, 2], [0x21, 2], [crc32(content), 4],
      [content.length, 4], [content.length, 4], [label.length, 2], [0, 2],
    ]; // prettier-ignore
    add(record([[LOCAL, 4], ...same]));
    add(label);
    add(content);
    directory.push(record([[CENTRAL, 4], [VERSION, 2], ...same, [0, 2], [0, 2], [0, 2], [0, 4], [start, 4]]), label);
  }
  const start = length;
  for (const part of directory) add(part);
  const count = files.length;
  add(record([[END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length - start, 4], [start, 4], [0, 2]]));
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function record(fields: readonly (readonly [value: number, size: 2 | 4])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** The pose landmarker's .task file of a detector and a landmark network. */
export function poseTask(detector: Uint8Array, landmarks: Uint8Array): Uint8Array {
  return storedZip([
    ["pose_detector.tflite", detector],
    ["pose_landmarks_detector.tflite", landmarks],
  ]);
}
