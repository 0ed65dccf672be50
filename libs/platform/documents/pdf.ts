import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStream,
  PDFString,
  decodePDFRawStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { DocumentUnreadable } from './document-unreadable.js';
import { metadataOfXmp, type Metadata } from './metadata.js';

const DEEPEST = 50;
const name = (text: string): PDFName => PDFName.of(text);

/** What a PDF tells in its information, its XMP packets, its comments, signatures and attachments (ISO 32000-1). @throws DocumentUnreadable */
export async function metadataOfPdf(bytes: Buffer): Promise<Metadata[]> {
  const document = await open(bytes);
  const found = metadataOfInformation(document);
  for (const dictionary of dictionariesOf(document)) found.push(...metadataOfDictionary(dictionary));
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && isA(object.dict, 'Metadata')) found.push(...metadataOfXmp(textOf(object)));
  }
  return found;
}

/** The same pages, written anew without information, XMP packets and the names in comments. @throws DocumentUnreadable */
export async function withoutPdfMetadata(bytes: Buffer): Promise<Buffer> {
  const document = await open(bytes);
  const { context } = document;
  const { Info } = context.trailerInfo;
  for (const dictionary of dictionariesOf(document)) {
    dictionary.delete(name('Metadata'));
    if (isComment(dictionary)) dictionary.delete(name('T'));
  }
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const isXmp = object instanceof PDFStream && isA(object.dict, 'Metadata');
    if (isXmp || reference === Info) context.delete(reference);
  }
  delete context.trailerInfo.Info;
  return Buffer.from(await document.save({ updateFieldAppearances: false, addDefaultPage: false }));
}

async function open(bytes: Buffer): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    // Of what is no PDF it makes an empty one.
    if (document.getPageCount() === 0) throw new DocumentUnreadable();
    return document;
  } catch (error) {
    throw new DocumentUnreadable({ cause: error });
  }
}

function metadataOfInformation({ context }: PDFDocument): Metadata[] {
  const information = context.lookup(context.trailerInfo.Info);
  if (!(information instanceof PDFDict)) return [];
  return information.entries().flatMap(([key, value]) => {
    const text = stringOf(context.lookup(value));
    if (text === null || /^\/(?:CreationDate|ModDate)$/.test(key.asString())) return [];
    const field = { '/Author': 'author', '/Company': 'company' }[key.asString()] ?? 'text';
    return [{ field: field as 'author', value: text }];
  });
}

function metadataOfDictionary(dictionary: PDFDict): Metadata[] {
  const text = (key: string): string => stringOf(dictionary.lookup(name(key))) ?? '';
  if (isComment(dictionary)) return [{ field: 'author', value: text('T') }];
  if (isA(dictionary, 'Sig')) return [{ field: 'signature', value: text('Name') || 'PDF' }];
  if (dictionary.has(name('EF'))) return [{ field: 'attachment', value: text('UF') || text('F') || 'PDF' }];
  return [];
}

/** Comments keep their author in T; fields of forms keep their own name there. */
function isComment(dictionary: PDFDict): boolean {
  const kind = dictionary.lookup(name('Subtype'));
  return kind instanceof PDFName && kind !== name('Widget') && dictionary.has(name('T')) && !dictionary.has(name('FT'));
}

function isA(dictionary: PDFDict, type: string): boolean {
  return dictionary.lookup(name('Type')) === name(type);
}

function stringOf(object: PDFObject | undefined): string | null {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
}

function textOf(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
}

function* dictionariesOf({ context }: PDFDocument): Generator<PDFDict> {
  for (const [, object] of context.enumerateIndirectObjects()) yield* inside(object, DEEPEST);
}

/** Every dictionary that stands in an object itself; what it refers to is an object of its own. */
function* inside(object: PDFObject, depth: number): Generator<PDFDict> {
  if (depth === 0) return;
  const dictionary = object instanceof PDFStream ? object.dict : object;
  if (dictionary instanceof PDFArray) for (const item of dictionary.asArray()) yield* inside(item, depth - 1);
  if (!(dictionary instanceof PDFDict)) return;
  yield dictionary;
  for (const value of dictionary.values()) yield* inside(value, depth - 1);
}
