export type NumberArray = Int32Array | Float32Array | Uint8Array | Int8Array;

/** Plain data, and long rows of numbers beside them. */
export interface PackedArrays {
  readonly head: unknown;
  readonly arrays: readonly NumberArray[];
}

interface Preface {
  readonly head: unknown;
  readonly arrays: readonly { readonly type: string; readonly length: number }[];
}

/** The same four bytes read otherwise tell a machine that writes numbers the other way round. */
const MARK = 0x51_4c_46_31;
const PREFACE_AT = 8;
const KINDS = { Int32Array, Float32Array, Uint8Array, Int8Array } as const;
const aligned = (length: number): number => Math.ceil(length / 4) * 4;

/** Everything in one row of bytes, in the byte order of this machine. `head` is to be plain JSON. */
export function packArrays({ head, arrays }: PackedArrays): Uint8Array {
  const listed = arrays.map((array) => ({ type: array.constructor.name, length: array.length }));
  const preface = new TextEncoder().encode(JSON.stringify({ head, arrays: listed } satisfies Preface));
  const sizes = arrays.map(({ byteLength }) => aligned(byteLength));
  const first = PREFACE_AT + aligned(preface.length);
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, first));
  new Uint32Array(bytes.buffer, 0, 2).set([MARK, preface.length]);
  bytes.set(preface, PREFACE_AT);
  let at = first;
  arrays.forEach((array, i) => {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += sizes[i] ?? 0;
  });
  return bytes;
}

/** Null for bytes that were not packed on a machine like this one; damage is for a checksum to find. */
export function unpackArrays(bytes: Uint8Array): PackedArrays | null {
  // A copy, whatever kind of bytes these are: it begins where numbers may begin.
  const copied = (from: number, size: number): ArrayBuffer => new Uint8Array(bytes.subarray(from, from + size)).buffer;
  const [mark, length] = new Uint32Array(copied(0, PREFACE_AT));
  if (mark !== MARK || length === undefined) return null;
  const preface = new TextDecoder().decode(bytes.subarray(PREFACE_AT, PREFACE_AT + length));
  const { head, arrays } = JSON.parse(preface) as Preface;
  let at = PREFACE_AT + aligned(length);
  const read = arrays.map(({ type, length: count }) => {
    const kind = KINDS[type as keyof typeof KINDS];
    const size = count * kind.BYTES_PER_ELEMENT;
    const array = new kind(copied(at, size));
    at += aligned(size);
    return array;
  });
  return { head, arrays: read };
}
