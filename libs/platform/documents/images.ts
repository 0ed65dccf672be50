import ExifReader from 'exifreader';
import { DocumentUnreadable } from './document-unreadable.js';
import { type Metadata, type MetadataField } from './metadata.js';

const JPEG = 0xffd8;
const PNG = '89504e470d0a1a0a';
const AUTHOR = /artist|author|creator|by-?line|owner|copyright|credit|writer|contact|person/i;
const DEVICE = /serial|hostcomputer|unique ?id|documentid|instanceid/i;
const TEXT = /description|comment|title|headline|caption|keyword|subject|city|state|country|location|software|source/i;

export function isImageName(name: string): boolean {
  return /\.(?:jpe?g|png|webp)$/i.test(name);
}

/** What EXIF, IPTC, XMP and the text chunks of a JPEG, PNG or WebP tell. */
export async function metadataOfImage(bytes: Buffer): Promise<Metadata[]> {
  const groups = await tagsOf(bytes);
  const { gps } = groups;
  const position = gps?.Latitude === undefined ? [] : [{ field: 'position' as const, value: placeOf(gps) }];
  const named = [groups.exif, groups.iptc, groups.xmp, groups.pngText, groups.png].flatMap((group) =>
    Object.entries((group ?? {}) as Record<string, { readonly description?: unknown } | undefined>),
  );
  return [
    ...position,
    ...named.flatMap(([name, tag]) => {
      const field = fieldOf(name);
      const value = tag?.description;
      return field && typeof value === 'string' ? [{ field, value }] : [];
    }),
  ];
}

/** The picture as it is, without what tells who took it, where and when; how it is turned is kept. */
export function withoutImageMetadata(bytes: Buffer): Buffer {
  if (bytes.length > 4 && bytes.readUInt16BE(0) === JPEG) return strippedJpeg(bytes);
  if (bytes.toString('hex', 0, 8) === PNG) return strippedPng(bytes);
  if (bytes.toString('latin1', 8, 12) === 'WEBP') return strippedWebp(bytes);
  return bytes;
}

type Tags = ExifReader.ExpandedTags;

async function tagsOf(bytes: Buffer): Promise<Tags> {
  try {
    return await ExifReader.load(bytes, { expanded: true, async: true });
  } catch (error) {
    if (error instanceof ExifReader.errors.MetadataMissingError) return {};
    throw new DocumentUnreadable({ cause: error });
  }
}

function placeOf({ Latitude, Longitude }: NonNullable<Tags['gps']>): string {
  return [Latitude, Longitude].map((degrees) => degrees?.toFixed(4) ?? '?').join(', ');
}

function fieldOf(name: string): MetadataField | null {
  if (AUTHOR.test(name)) return 'author';
  if (DEVICE.test(name)) return 'device';
  return TEXT.test(name) ? 'text' : null;
}

/** Keeps JFIF (APP0), the colour profile (APP2) and Adobe's colour transform (APP14) of all that is not the picture. */
function strippedJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  const turned = orientationOf(bytes);
  if (turned !== null) kept.push(exifOf(turned));
  let offset = 2;
  while (offset + 4 <= bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1] ?? 0;
    if (marker === 0xda) break;
    const end = offset + 2 + bytes.readUInt16BE(offset + 2);
    const isAside = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (!isAside || [0xe0, 0xe2, 0xee].includes(marker)) kept.push(bytes.subarray(offset, end));
    offset = end;
  }
  return Buffer.concat([...kept, bytes.subarray(offset)]);
}

function orientationOf(bytes: Buffer): number | null {
  try {
    const value = ExifReader.load(bytes, { expanded: true }).exif?.Orientation?.value;
    return typeof value === 'number' && value >= 2 && value <= 8 ? value : null;
  } catch {
    return null;
  }
}

/** An APP1 segment with nothing but the orientation (EXIF 2.3, tag 0x0112). */
function exifOf(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(2 + 6 + tiff.length);
  return Buffer.concat([Buffer.from('ffe1', 'hex'), length, Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

function strippedPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let offset = 8; offset + 12 <= bytes.length;) {
    const end = offset + 12 + bytes.readUInt32BE(offset);
    const type = bytes.toString('latin1', offset + 4, offset + 8);
    if (!['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'].includes(type)) kept.push(bytes.subarray(offset, end));
    offset = end;
  }
  return Buffer.concat(kept);
}

function strippedWebp(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let offset = 12; offset + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(offset + 4);
    const end = offset + 8 + size + (size % 2);
    const type = bytes.toString('latin1', offset, offset + 4);
    const chunk = Buffer.from(bytes.subarray(offset, end));
    // The flags of an extended header say whether EXIF (bit 3) and XMP (bit 2) follow.
    if (type === 'VP8X' && chunk.length > 8) chunk[8] = (chunk[8] ?? 0) & ~0b1100;
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(chunk);
    offset = end;
  }
  const content = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept]);
  const header = Buffer.from('RIFF\0\0\0\0', 'latin1');
  header.writeUInt32LE(content.length, 4);
  return Buffer.concat([header, content]);
}
