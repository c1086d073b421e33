/** Just enough of the FlatBuffers format to write small structures in front of an existing file and to find one's
 * way in it (https://flatbuffers.dev/internals). Every offset points forward, so parents are written first. */

export type Field =
  | { u8: number }
  | { u32: number }
  /** Something of the existing file, at its position there. */
  | { old: number }
  | { node: Node };

export type Node =
  | { table: readonly (Field | null)[] }
  | { tables: readonly (Node | { old: number })[] }
  | { floats: readonly number[] }
  | { bytes: Uint8Array; align: number }
  | { text: string };

/** Writes a root table with its identifier, then (from `align` on) the existing file unchanged, which the new
 * structures may point into. Offsets of the existing file are relative and stay true. */
export function writeBefore(root: Node, identifier: string, old: Uint8Array = new Uint8Array(0), align = 16): Uint8Array {
  const out: number[] = [];
  /** Where an offset must be put, and what it points to: a position in the new part, or (old) in the file. */
  const later: { at: number; old: number }[] = [];
  const put = (at: number, value: number, size: number): void => {
    for (let i = 0; i < size; i++) out[at + i] = (value >>> (8 * i)) & 255;
  };
  const room = (size: number, alignment: number, lead = 0): number => {
    while ((out.length + lead) % alignment !== 0) out.push(0);
    const at = out.length;
    for (let i = 0; i < size; i++) out.push(0);
    return at;
  };
  const point = (at: number, to: Field | Node): void => {
    if ("old" in to) later.push({ at, old: to.old });
    else put(at, write("node" in to ? to.node : (to as Node)) - at, 4);
  };

  function write(node: Node): number {
    if ("table" in node) return writeTable(node.table);
    if ("tables" in node) {
      const at = room(4 + 4 * node.tables.length, 4);
      put(at, node.tables.length, 4);
      for (const [i, item] of node.tables.entries()) point(at + 4 + 4 * i, item);
      return at;
    }
    const bytes = bytesOf(node);
    const at = room(4, "bytes" in node ? node.align : 4, 4);
    put(at, "floats" in node ? node.floats.length : bytes.length, 4);
    out.push(...bytes);
    if ("text" in node) out.push(0);
    return at;
  }

  function writeTable(fields: readonly (Field | null)[]): number {
    const vtable = room(4 + 2 * fields.length, 4);
    const table = room(4 + 4 * fields.length, 4);
    put(vtable, 4 + 2 * fields.length, 2);
    put(vtable + 2, 4 + 4 * fields.length, 2);
    put(table, table - vtable, 4);
    for (const [i, field] of fields.entries()) {
      if (field === null) continue;
      const at = table + 4 + 4 * i;
      put(vtable + 4 + 2 * i, at - table, 2);
      if ("u8" in field) put(at, field.u8, 1);
      else if ("u32" in field) put(at, field.u32, 4);
      else point(at, field);
    }
    return table;
  }

  room(8, 4);
  for (const [i, letter] of [...identifier].entries()) out[4 + i] = letter.charCodeAt(0);
  put(0, write(root), 4);
  room(0, align);
  for (const { at, old: target } of later) put(at, out.length + target - at, 4);
  const whole = new Uint8Array(out.length + old.length);
  whole.set(out);
  whole.set(old, out.length);
  return whole;
}

function bytesOf(node: Exclude<Node, { table: unknown } | { tables: unknown }>): Uint8Array {
  if ("floats" in node) return new Uint8Array(new Float32Array(node.floats).buffer);
  return "text" in node ? new TextEncoder().encode(node.text) : node.bytes;
}

/** Looks about in a file. Positions are those of the file. */
export class Reader {
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get root(): number {
    return this.follow(0);
  }

  get identifier(): string {
    return String.fromCharCode(...this.bytes.subarray(4, 8));
  }

  u32(at: number): number {
    return this.view.getUint32(at, true);
  }

  u8(at: number): number {
    return this.view.getUint8(at);
  }

  follow(at: number): number {
    return at + this.u32(at);
  }

  /** Where a table's field lies; null when it is not there. */
  field(table: number, index: number): number | null {
    const vtable = table - this.view.getInt32(table, true);
    const entry = 4 + 2 * index;
    const offset = entry < this.view.getUint16(vtable, true) ? this.view.getUint16(vtable + entry, true) : 0;
    return offset === 0 ? null : table + offset;
  }

  /** Where the thing lies that a field points to; null when it is not there. */
  target(table: number, index: number): number | null {
    const at = this.field(table, index);
    return at === null ? null : this.follow(at);
  }

  /** The tables of a vector. */
  tables(vector: number | null): number[] {
    if (vector === null) return [];
    return Array.from({ length: this.u32(vector) }, (_, i) => this.follow(vector + 4 + 4 * i));
  }

  content(vector: number): Uint8Array {
    return this.bytes.subarray(vector + 4, vector + 4 + this.u32(vector));
  }

  text(at: number | null): string {
    return at === null ? "" : new TextDecoder().decode(this.content(at));
  }

  floats(at: number | null): number[] {
    if (at === null) return [];
    return Array.from({ length: this.u32(at) }, (_, i) => this.view.getFloat32(at + 4 + 4 * i, true));
  }
}
