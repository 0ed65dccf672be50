import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { FileMissing, StoreUnavailable } from './files.errors.js';
import { FileStore, type ArrivedFile } from './file-store.js';

/** Files in a folder of this machine, spread over sub-folders by the first two characters of their keys. */
export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, file: ArrivedFile): Promise<void> {
    const place = this.placeOf(key);
    try {
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      const draft = `${place}.draft`;
      await copyFile(file.path, draft);
      await settle(draft);
      await rename(draft, place);
      await settle(path.dirname(place));
    } catch (error) {
      throw new StoreUnavailable(error);
    }
  }

  async open(key: string): Promise<Readable> {
    const handle = await open(this.placeOf(key)).catch((error: unknown) => {
      throw isMissing(error) ? new FileMissing({ cause: error }) : new StoreUnavailable(error);
    });
    return createReadStream('', { fd: handle });
  }

  async remove(key: string): Promise<void> {
    const place = this.placeOf(key);
    await Promise.all([rm(place, { force: true }), rm(`${place}.draft`, { force: true })]);
  }

  private placeOf(key: string): string {
    if (!/^[\w-]+$/.test(key)) throw new Error('A key of a file holds letters, digits and dashes only.');
    return path.join(this.folder, key.slice(0, 2), key);
  }
}

/** To the disk, not only to its cache: the row that names the file is committed after it. */
async function settle(place: string): Promise<void> {
  const handle = await open(place);
  await handle.sync().finally(() => handle.close());
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
