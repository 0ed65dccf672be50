import { readFile, writeFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { DocumentUnreadable } from './document-unreadable.js';
import { distinct, type Metadata } from './metadata.js';
import { readZip } from './zip.js';

/** What is asked of a file: only what it is, also what it tells, or to take that out first. */
export type Question = 'type' | 'metadata' | 'strip';

export interface Inspection {
  /** By its content; null for one that is not recognised, or holds programs. */
  readonly mediaType: string | null;
  /** Null for one that cannot be looked into; empty where nobody asked. */
  readonly metadata: readonly Metadata[] | null;
}

interface Format {
  readonly read: (bytes: Buffer) => Promise<Metadata[]>;
  readonly strip: (bytes: Buffer) => Buffer | Promise<Buffer>;
}

const UNKNOWN: Inspection = { mediaType: null, metadata: [] };

/** Loaded when it is wanted: the thread lives for one file. */
async function formatOf(mediaType: string): Promise<Format> {
  if (mediaType === 'application/pdf') {
    const { metadataOfPdf: read, withoutPdfMetadata: strip } = await import('./pdf.js');
    return { read, strip };
  }
  if (mediaType.startsWith('image/')) {
    const { metadataOfImage: read, withoutImageMetadata: strip } = await import('./images.js');
    return { read, strip };
  }
  const { metadataOfOffice: read, withoutOfficeMetadata: strip } = await import('./office.js');
  return { read, strip };
}

/** Looks at a file by its content; with `strip` it is rewritten first, where that can be done. */
export async function inspect(path: string, known: readonly string[], question: Question): Promise<Inspection> {
  const bytes = await readFile(path);
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? null;
  if (mediaType === null || !known.includes(mediaType)) return UNKNOWN;
  try {
    if (isOffice(mediaType) && hasMacros(bytes)) return UNKNOWN;
    return { mediaType, metadata: question === 'type' ? [] : await look({ path, mediaType, bytes }, question) };
  } catch (error) {
    if (error instanceof DocumentUnreadable) return { mediaType, metadata: null };
    throw error;
  }
}

interface OpenFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

async function look({ path, mediaType, bytes }: OpenFile, question: Question): Promise<Metadata[]> {
  const format = await formatOf(mediaType);
  const asked = question === 'strip' ? await rewrite(path, format, bytes) : bytes;
  return distinct(await format.read(asked));
}

function isOffice(mediaType: string): boolean {
  return /\.opendocument\.|\.openxmlformats-/.test(mediaType);
}

async function rewrite(path: string, format: Format, bytes: Buffer): Promise<Buffer> {
  const stripped = await format.strip(bytes);
  await writeFile(path, stripped);
  return stripped;
}

/** Programs in an office file: nobody should be sent these. */
function hasMacros(bytes: Buffer): boolean {
  return readZip(bytes).some(({ name }) => /vbaProject\.bin$/i.test(name));
}
