import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { DocumentUnreadable } from './document-unreadable.js';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MOST_ENTRIES = 10_000;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Sizes that follow the data: we write them before it. */
const DESCRIPTOR_FOLLOWS = 8;

/** A file of an archive, as its central directory has it. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly stamp: number;
  readonly crc: number;
  readonly size: number;
  /** As it stands in the archive, mostly compressed. */
  readonly packed: Buffer;
}

/** The files of a ZIP archive, none of them unpacked yet (APPNOTE.TXT 6.3; no ZIP64). @throws DocumentUnreadable */
export function readZip(bytes: Buffer): ZipEntry[] {
  try {
    const end = endOf(bytes);
    const count = bytes.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES) throw new DocumentUnreadable();
    const entries: ZipEntry[] = [];
    let offset = bytes.readUInt32LE(end + 16);
    for (let position = 0; position < count; position++) {
      entries.push(entryAt(bytes, offset));
      offset +=
        46 + bytes.readUInt16LE(offset + 28) + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32);
    }
    return entries;
  } catch (error) {
    throw error instanceof RangeError ? new DocumentUnreadable({ cause: error }) : error;
  }
}

/** What a file holds. @throws DocumentUnreadable where it would unpack to more than `mostBytes` */
export function unpack({ method, packed }: ZipEntry, mostBytes: number): Buffer {
  if (method === STORED && packed.length <= mostBytes) return packed;
  if (method !== DEFLATED) throw new DocumentUnreadable();
  try {
    return inflateRawSync(packed, { maxOutputLength: mostBytes });
  } catch (error) {
    throw new DocumentUnreadable({ cause: error });
  }
}

export function withContent(entry: ZipEntry, content: Buffer): ZipEntry {
  const isStored = entry.method === STORED;
  const packed = isStored ? content : deflateRawSync(content);
  return { ...entry, crc: crc32(content), size: content.length, packed };
}

/** An archive of the files in their order; comments and extra fields are left out. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const local = headerOf(entry, name.length, LOCAL);
    directory.push(centralOf(entry, name.length, offset), name);
    parts.push(local, name, entry.packed);
    offset += local.length + name.length + entry.packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/** The end record stands at the end, before a comment of at most 64 KiB. */
function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - 0xffff);
  for (let offset = bytes.length - END_BYTES; offset >= first; offset--) {
    if (bytes.readUInt32LE(offset) === END) return offset;
  }
  throw new DocumentUnreadable();
}

function entryAt(bytes: Buffer, offset: number): ZipEntry {
  if (bytes.readUInt32LE(offset) !== CENTRAL) throw new DocumentUnreadable();
  const flags = bytes.readUInt16LE(offset + 8);
  const packedSize = bytes.readUInt32LE(offset + 20);
  const local = bytes.readUInt32LE(offset + 42);
  if (flags & ENCRYPTED || bytes.readUInt32LE(local) !== LOCAL) throw new DocumentUnreadable();
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packedSize > bytes.length) throw new DocumentUnreadable();
  return {
    name: bytes.toString('utf8', offset + 46, offset + 46 + bytes.readUInt16LE(offset + 28)),
    flags,
    method: bytes.readUInt16LE(offset + 10),
    stamp: bytes.readUInt32LE(offset + 12),
    crc: bytes.readUInt32LE(offset + 16),
    size: bytes.readUInt32LE(offset + 24),
    packed: bytes.subarray(start, start + packedSize),
  };
}

function headerOf(
  { flags, method, stamp, crc, size, packed }: ZipEntry,
  nameLength: number,
  signature: number,
): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags & ~DESCRIPTOR_FOLLOWS, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(stamp, 10);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(nameLength, 26);
  return header;
}

function centralOf(entry: ZipEntry, nameLength: number, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(20, 4);
  headerOf(entry, nameLength, LOCAL).copy(header, 6, 4, 30);
  header.writeUInt32LE(offset, 42);
  return header;
}
