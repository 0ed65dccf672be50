import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Arrivals, measure } from './arrivals.js';
import type { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';
import { S3Server } from './testing/s3-server.js';

const server = new S3Server({ accessKeyId: 'key', secretAccessKey: 'se/cret+' });
let folder: string;
let host: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quatrefoil-files-'));
  host = await server.listen();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const stores: Readonly<Record<string, () => FileStore>> = {
  'a folder': () => new FolderStore(path.join(folder, 'kept')),
  'S3-compatible storage': () => new S3Store(`http://key:se%2Fcret%2B@${host}/bucket/of files?region=eu-central-1`),
};

describe.each(Object.keys(stores))('%s', (name) => {
  const store = (): FileStore => stores[name]!();

  it('gives a file back as it was put, until it is removed', async () => {
    const content = randomBytes(3_000_000);
    const place = path.join(folder, 'arrived');
    await writeFile(place, content);
    await store().put('a-key', await measure(place));
    expect((await buffer(await store().open('a-key'))).equals(content)).toBe(true);
    await store().remove('a-key');
    await store().remove('a-key');
    await expect(store().open('a-key')).rejects.toMatchObject({ code: 'files.missing' });
  });

  it('says that it cannot be reached, and keeps nothing', async () => {
    const place = path.join(folder, 'arrived');
    await writeFile(place, 'x');
    const file = await measure(place);
    await writeFile(path.join(folder, 'no-folder'), '');
    const broken = name === 'a folder' ? new FolderStore(path.join(folder, 'no-folder')) : store();
    server.fault = 503;
    await expect(broken.put('b-key', file)).rejects.toMatchObject({ code: 'files.unavailable' });
    server.fault = null;
    await expect(store().open('b-key')).rejects.toMatchObject({ code: 'files.missing' });
  });
});

test('storage refuses another secret, and a file that changed on its way', async () => {
  const place = path.join(folder, 'arrived');
  await writeFile(place, 'first');
  const file = await measure(place);
  const stranger = new S3Store(`http://key:wrong@${host}/bucket`);
  await expect(stranger.put('c-key', file)).rejects.toMatchObject({ code: 'files.unavailable' });
  await writeFile(place, 'other');
  await expect(stores['S3-compatible storage']!().put('c-key', file)).rejects.toMatchObject({
    code: 'files.unavailable',
  });
  expect(server.objects.size).toBe(0);
});

test('a store that is not there is said to be unavailable', async () => {
  await expect(new S3Store('http://key:secret@127.0.0.1:1/bucket').open('key')).rejects.toMatchObject({
    code: 'files.unavailable',
  });
});

test('what arrives is gone when the work on it is done, however it ends', async () => {
  const place = path.join(folder, 'arriving');
  const arrivals = new Arrivals(place);
  const limit = { mostBytes: 10, now: new Date() };
  const receive = (sent: Readable): Promise<number> =>
    arrivals.receive(sent, limit, async ({ path: arrived }) => (await measure(arrived)).size);
  expect(await receive(Readable.from([Buffer.from('12345'), Buffer.from('67890')]))).toBe(10);
  await expect(receive(Readable.from([Buffer.alloc(11)]))).rejects.toMatchObject({ code: 'files.too_large' });
  await expect(receive(Readable.from([]))).rejects.toMatchObject({ code: 'files.incomplete' });
  const broken = new Readable({ read: () => broken.destroy(new Error('gone')) });
  await expect(receive(broken)).rejects.toMatchObject({ code: 'files.incomplete' });
  await expect(arrivals.receive(Readable.from(['x']), limit, () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  );
  expect(await readdir(place)).toEqual([]);
});
