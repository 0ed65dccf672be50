import { DocumentUnreadable } from './document-unreadable.js';
import { isImageName, metadataOfImage, withoutImageMetadata } from './images.js';
import { decodeXml, type Metadata, type MetadataField } from './metadata.js';
import { readZip, unpack, withContent, writeZip, type ZipEntry } from './zip.js';

const MOST_BYTES_A_PART = 32 * 1024 * 1024;
const MOST_BYTES = 128 * 1024 * 1024;

/** Where office files keep who wrote them. `value` is what tells; `before` stays. */
interface Place {
  readonly parts: RegExp;
  readonly pattern: RegExp;
  readonly field: MetadataField;
}

const element = (names: string): RegExp => new RegExp(`(?<before><(?:${names})(?:\\s[^>]*)?>)(?<value>[^<]+)`, 'g');
const attribute = (names: string): RegExp => new RegExp(`(?<before>\\s(?:${names})=")(?<value>[^"]+)`, 'g');
/** Stands for an author who was taken out: the programs want some name. */
const NOBODY = 'Author';

const PLACES: readonly Place[] = [
  // Office Open XML (ECMA-376)
  { parts: /^docProps\/core\.xml$/, pattern: element('dc:creator|cp:lastModifiedBy'), field: 'author' },
  {
    parts: /^docProps\/core\.xml$/,
    pattern: element('dc:title|dc:subject|dc:description|cp:keywords|cp:category|cp:contentStatus'),
    field: 'text',
  },
  { parts: /^docProps\/app\.xml$/, pattern: element('Company'), field: 'company' },
  { parts: /^docProps\/app\.xml$/, pattern: element('Manager'), field: 'author' },
  { parts: /^docProps\/app\.xml$/, pattern: element('HyperlinkBase|Template'), field: 'text' },
  { parts: /^docProps\/custom\.xml$/, pattern: element('vt:\\w+'), field: 'text' },
  { parts: /^word\/[^/]+\.xml$/, pattern: attribute('w:author|w:initials|w15:author|w15:userId'), field: 'author' },
  { parts: /^xl\/comments[^/]*\.xml$/, pattern: element('author'), field: 'author' },
  { parts: /^xl\/persons\//, pattern: attribute('displayName|userId'), field: 'author' },
  { parts: /^xl\/workbook\.xml$/, pattern: attribute('userName'), field: 'author' },
  { parts: /^xl\/workbook\.xml$/, pattern: /(?<before><x15ac:absPath\b[^>]*?url=")(?<value>[^"]+)/g, field: 'text' },
  { parts: /^ppt\/(?:commentAuthors|authors)\.xml$/, pattern: attribute('name|initials|userId'), field: 'author' },
  // OpenDocument (ISO/IEC 26300)
  {
    parts: /^(?:meta|content|styles)\.xml$/,
    pattern: element('meta:initial-creator|dc:creator|meta:printed-by|meta:creator-initials'),
    field: 'author',
  },
  {
    parts: /^meta\.xml$/,
    pattern: element('dc:title|dc:subject|dc:description|meta:keyword|meta:user-defined'),
    field: 'text',
  },
];

/** What an office file tells about its authors, in its properties, comments, tracked changes and pictures. @throws DocumentUnreadable */
export async function metadataOfOffice(bytes: Buffer): Promise<Metadata[]> {
  const found: Metadata[] = [];
  for (const [{ name }, content] of telling(readZip(bytes))) {
    if (isImageName(name)) found.push(...(await metadataOfImage(content)));
    else found.push(...metadataOfPart(name, content.toString('utf8')));
  }
  return found;
}

/** The same file without it. @throws DocumentUnreadable */
export function withoutOfficeMetadata(bytes: Buffer): Buffer {
  const entries = readZip(bytes);
  const changed = new Map(
    [...telling(entries)].map(([entry, content]) => [
      entry,
      isImageName(entry.name) ? withoutImageMetadata(content) : strippedPart(entry.name, content.toString('utf8')),
    ]),
  );
  return writeZip(
    entries.map((entry) => {
      const content = changed.get(entry);
      return content ? withContent(entry, content) : entry;
    }),
  );
}

function* telling(entries: readonly ZipEntry[]): Generator<[ZipEntry, Buffer]> {
  let left = MOST_BYTES;
  for (const entry of entries) {
    const { name } = entry;
    if (name === 'META-INF/manifest.xml' && unpack(entry, MOST_BYTES_A_PART).includes('encryption-data'))
      throw new DocumentUnreadable();
    if (!isImageName(name) && !PLACES.some(({ parts }) => parts.test(name))) continue;
    const content = unpack(entry, Math.min(MOST_BYTES_A_PART, left));
    left -= content.length;
    yield [entry, content];
  }
}

function metadataOfPart(name: string, xml: string): Metadata[] {
  return PLACES.filter(({ parts }) => parts.test(name)).flatMap(({ pattern, field }) =>
    [...xml.matchAll(pattern)]
      .map(({ groups }) => ({ field, value: decodeXml(groups?.['value'] ?? '') }))
      .filter(({ value }) => value !== NOBODY),
  );
}

function strippedPart(name: string, xml: string): Buffer {
  const stripped = PLACES.filter(({ parts }) => parts.test(name)).reduce(
    (text, { pattern, field }) => text.replace(pattern, field === 'author' ? `$<before>${NOBODY}` : '$<before>'),
    xml,
  );
  return Buffer.from(stripped);
}
