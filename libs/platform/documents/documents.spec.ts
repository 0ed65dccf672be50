import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { buildPdfFile, buildPhoto, buildWordFile, zipOf } from '#testing';
import { inspect, type Inspection, type Question } from './inspect.js';
import { inspectApart } from './inspect-apart.js';
import { metadataOfImage, withoutImageMetadata } from './images.js';
import { readZip, unpack, withContent, writeZip } from './zip.js';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const known = ['application/pdf', 'image/jpeg', word];

describe('what a file tells', () => {
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(path.join(tmpdir(), 'quatrefoil-documents-'))));
  afterAll(() => rm(folder, { recursive: true }));

  async function look(bytes: Buffer, question: Question): Promise<Inspection & { readonly after: Buffer }> {
    const place = path.join(folder, 'file');
    await writeFile(place, bytes);
    const found = await inspect(place, known, question);
    return { ...found, after: await readFile(place) };
  }
  const author = { field: 'author', value: 'Ion Pop' };

  it('is found in the properties, comments and changes of a Word file, and taken out of all of them', async () => {
    const file = buildWordFile();
    expect(await look(file, 'metadata')).toMatchObject({
      mediaType: word,
      metadata: expect.arrayContaining([author, { field: 'company', value: 'Acme' }, { field: 'text', value: 'Plan' }]),
    });
    const { metadata, after } = await look(file, 'strip');
    expect(metadata).toEqual([]);
    expect(readZip(after).map(({ name }) => name)).toEqual(readZip(file).map(({ name }) => name));
    const texts = readZip(after).map((entry) => unpack(entry, 1e6).toString());
    expect(texts.join()).toContain('We dye.');
    expect(texts.join()).not.toMatch(/Ion Pop|Acme|Plan/);
  });

  it('is found in the information, XMP and comments of a PDF, and taken out of all of them', async () => {
    const file = await buildPdfFile({ title: 'Pumps of Acme' });
    const found = await look(file, 'metadata');
    expect(found.mediaType).toBe('application/pdf');
    expect(found.metadata).toEqual(expect.arrayContaining([author, { field: 'text', value: 'Pumps of Acme' }]));
    const { metadata, after } = await look(file, 'strip');
    expect(metadata).toEqual([]);
    expect((await PDFDocument.load(after)).getPageCount()).toBe(1);
  });

  it('is found in the EXIF of a photo, and taken out without turning it', async () => {
    const file = buildPhoto();
    const found = await metadataOfImage(file);
    expect(found).toEqual(expect.arrayContaining([author, { field: 'position', value: '46.7667, 23.6000' }]));
    const stripped = withoutImageMetadata(file);
    expect(await metadataOfImage(stripped)).toEqual([]);
    expect(stripped.includes('Ion Pop')).toBe(false);
    expect(stripped.toString('hex')).toContain('0112000300000001' + '0006');
  });

  it('is not known of a file with a password, with macros, of another kind than it says, or broken', async () => {
    const macros = zipOf({ ...partsOf(buildWordFile()), 'word/vbaProject.bin': 'x' });
    expect(await look(macros, 'type')).toMatchObject({ mediaType: null });
    expect(await look(Buffer.from('%PDF-1.7 nothing'), 'metadata')).toMatchObject({ metadata: null });
    expect(await look(Buffer.from('<svg onload="x"/>'), 'type')).toMatchObject({ mediaType: null });
    expect(await look(Buffer.from('MZ'.padEnd(200)), 'type')).toMatchObject({ mediaType: null });
  });

  it('is looked for apart, so that a bomb ends nothing but itself', async () => {
    const bomb = readZip(buildWordFile()).map((entry) =>
      entry.name === 'word/document.xml'
        ? { ...entry, method: 8, packed: deflateRawSync(Buffer.alloc(300_000_000)), size: 1 }
        : entry,
    );
    const place = path.join(folder, 'bomb');
    await writeFile(place, writeZip(bomb));
    expect(await inspectApart({ path: place, known }, 'metadata')).toEqual({ mediaType: word, metadata: null });
  });

  it('never fails otherwise than by saying that it cannot be looked into', async () => {
    const file = buildWordFile();
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(255), async (position, byte) => {
        const broken = Buffer.from(file);
        broken[position] = byte;
        await look(broken, 'metadata');
      }),
      { numRuns: 200 },
    );
  });

  it('lies in archives that are read as they were written', () => {
    const entries = readZip(buildWordFile()).map((entry, position) =>
      withContent({ ...entry, method: position % 2 ? 8 : 0 }, Buffer.from(`${entry.name} ă`.repeat(position * 50))),
    );
    expect(readZip(writeZip(entries)).map((entry) => unpack(entry, 1e6).toString())).toEqual(
      entries.map((entry) => unpack(entry, 1e6).toString()),
    );
  });
});

function partsOf(file: Buffer): Record<string, string> {
  return Object.fromEntries(readZip(file).map((entry) => [entry.name, unpack(entry, 1e6).toString()]));
}
