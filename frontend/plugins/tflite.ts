/** Says inside a .tflite file how a picture must be scaled for it. MediaPipe's tasks refuse a network that does not
 * say; the weights of npm @mediapipe/pose are from before. Schemas: tensorflow/lite schema.fbs (Model, Buffer,
 * Metadata) and metadata_schema.fbs (the rest). */
import { type Field, type Node, Reader, writeBefore } from "./flatbuffer.ts";

/** pixel 0..255 -> (pixel - mean) / std */
export interface Scaling {
  mean: number;
  std: number;
}

const NAME = "TFLITE_METADATA";
/** Fields of a Model: version, operator codes, subgraphs, description, buffers, metadata buffers, metadata,
 * signatures. */
const BUFFERS = 4;
const METADATA = 6;
const MODEL_FIELDS = 8;
const IMAGE_PROPERTIES = 2;
const RGB = 1;
const NORMALISATION = 1;

function pictureMetadata({ mean, std }: Scaling): Uint8Array {
  const node = (inner: Node): Field => ({ node: inner });
  const properties: Node = { table: [{ u8: RGB }] };
  const options: Node = { table: [node({ floats: [mean] }), node({ floats: [std] })] };
  const unit: Node = { table: [{ u8: NORMALISATION }, node(options)] };
  const content: Node = { table: [{ u8: IMAGE_PROPERTIES }, node(properties)] };
  const tensor: Node = { table: [node({ text: "image" }), null, null, node(content), node({ tables: [unit] })] };
  const graph: Node = { table: [null, null, node({ tables: [tensor] })] };
  return writeBefore({ table: [node({ text: "pose" }), null, null, node({ tables: [graph] })] }, "M001");
}

/** The same network with the scaling said. Everything else of the file stays where it is, behind. */
export function withScaling(file: Uint8Array, scaling: Scaling): Uint8Array {
  const reader = new Reader(file);
  if (reader.identifier !== "TFL3") throw new Error("this is no .tflite file");
  const { root } = reader;
  const buffers = reader.tables(reader.target(root, BUFFERS));
  const entry: Node = { table: [{ node: { text: NAME } }, { u32: buffers.length }] };
  const content: Node = { table: [{ node: { bytes: pictureMetadata(scaling), align: 16 } }] };
  const fields = Array.from({ length: MODEL_FIELDS }, (_, i): Field | null => {
    if (i === BUFFERS) return { node: { tables: [...buffers.map((old) => ({ old })), content] } };
    if (i === METADATA) {
      const entries = reader.tables(reader.target(root, METADATA));
      return { node: { tables: [...entries.map((old) => ({ old })), entry] } };
    }
    const at = reader.field(root, i);
    if (at === null) return null;
    return i === 0 ? { u32: reader.u32(at) } : { old: reader.follow(at) };
  });
  return writeBefore({ table: fields }, "TFL3", file);
}

/** What a .tflite file says about its scaling; null when nothing. */
export function scalingOf(file: Uint8Array): Scaling | null {
  const model = new Reader(file);
  const entry = model
    .tables(model.target(model.root, METADATA))
    .find((one) => model.text(model.target(one, 0)) === NAME);
  const number = entry === undefined ? null : model.field(entry, 1);
  if (number === null) return null;
  const buffer = model.tables(model.target(model.root, BUFFERS))[model.u32(number)];
  const data = buffer === undefined ? null : model.target(buffer, 0);
  if (data === null) return null;
  const meta = new Reader(model.content(data));
  if (meta.identifier !== "M001") return null;
  const first = (table: number | undefined, index: number): number | undefined =>
    table === undefined ? undefined : meta.tables(meta.target(table, index))[0];
  const unit = first(first(first(meta.root, 3), 2), 4);
  const options = unit === undefined ? null : meta.target(unit, 1);
  if (options === null) return null;
  const [mean] = meta.floats(meta.target(options, 0));
  const [std] = meta.floats(meta.target(options, 1));
  return mean === undefined || std === undefined ? null : { mean, std };
}
