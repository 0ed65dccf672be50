import { crc32 } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

/** A Word file with these properties, one comment and one tracked change by its author. */
export function buildWordFile({ author = 'Ion Pop', company = 'Acme', title = 'Plan' } = {}): Buffer {
  return zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': '<?xml version="1.0"?><Relationships/>',
    'word/document.xml': `<w:document><w:body><w:ins w:id="1" w:author="${author}"><w:r><w:t>We dye.</w:t></w:r></w:ins></w:body></w:document>`,
    'word/comments.xml': `<w:comments><w:comment w:author="${author}" w:initials="${author.slice(0, 1)}"/></w:comments>`,
    'docProps/core.xml': `<cp:coreProperties><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy></cp:coreProperties>`,
    'docProps/app.xml': `<Properties><Application>Word</Application><Company>${company}</Company></Properties>`,
  });
}

/** A PDF of one page with these properties, an XMP packet, and a comment by its author. */
export async function buildPdfFile({ author = 'Ion Pop', title = 'Plan' } = {}): Promise<Buffer> {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 200]);
  document.setAuthor(author);
  document.setTitle(title);
  const { context, catalog } = document;
  const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator></rdf:Description></x:xmpmeta>`;
  const stream = context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
  const comment = context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 10, 10] });
  comment.set(PDFName.of('T'), PDFString.of(author));
  page.node.set(PDFName.of('Annots'), context.obj([context.register(comment)]));
  return Buffer.from(await document.save());
}

/** The smallest JPEG: one grey pixel; with an artist and a place in its EXIF, turned by 90 degrees. */
export function buildPhoto(artist = 'Ion Pop'): Buffer {
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(artist)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  const grey = Buffer.from(GREY_PIXEL, 'base64');
  return Buffer.concat([grey.subarray(0, 2), Buffer.from('ffe1', 'hex'), length, exif, grey.subarray(2)]);
}

const GREY_PIXEL =
  '/9j/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=';

/** TIFF, big-endian: Orientation 6, Artist, and latitude and longitude 46° 46′ N, 23° 36′ E. */
function exifOf(artist: string): Buffer {
  const text = Buffer.from(`${artist}\0`, 'latin1');
  const entries = 3;
  const gpsAt = 8 + 2 + entries * 12 + 4;
  const gpsEntries = 4;
  const dataAt = gpsAt + 2 + gpsEntries * 12 + 4;
  const entry = (tag: number, type: number, count: number, value: number | string): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    if (typeof value === 'string') bytes.write(value, 8, 'latin1');
    else if (type === 3) bytes.writeUInt16BE(value, 8);
    else bytes.writeUInt32BE(value, 8);
    return bytes;
  };
  const degrees = (whole: number, minutes: number): Buffer => {
    const bytes = Buffer.alloc(24);
    [whole, 1, minutes, 1, 0, 1].forEach((part, position) => bytes.writeUInt32BE(part, position * 4));
    return bytes;
  };
  const count = (entriesHere: number): Buffer => Buffer.from([0, entriesHere]);
  return Buffer.concat([
    Buffer.from('4d4d002a00000008', 'hex'),
    count(entries),
    entry(0x0112, 3, 1, 6),
    entry(0x013b, 2, text.length, dataAt + 48),
    entry(0x8825, 4, 1, gpsAt),
    Buffer.alloc(4),
    count(gpsEntries),
    entry(1, 2, 2, 'N\0'),
    entry(2, 5, 3, dataAt),
    entry(3, 2, 2, 'E\0'),
    entry(4, 5, 3, dataAt + 24),
    Buffer.alloc(4),
    degrees(46, 46),
    degrees(23, 36),
    text,
  ]);
}

/** An archive of uncompressed files. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt32LE(crc32(content), 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt32LE(content.length, 22);
    header.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    header.copy(central, 6, 4);
    central.writeUInt32LE(offset, 42);
    parts.push(header, Buffer.from(name), content);
    directory.push(central, Buffer.from(name));
    offset += header.length + name.length + content.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}
