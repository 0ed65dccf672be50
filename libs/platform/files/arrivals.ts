import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileIncomplete, FileTooLarge, StoreUnavailable, TooManyUploads } from './files.errors.js';
import type { ArrivedFile } from './file-store.js';

const MOST_AT_ONCE = 8;
const HOUR_MS = 3_600_000;

/** Takes in what is being sent, to a file of its own that is gone when the work on it is done. */
export class Arrivals {
  private underWay = 0;
  private isSwept = false;

  constructor(private readonly folder: string) {}

  /** Runs `work` on the file once it is there whole. @throws FileTooLarge, FileIncomplete, TooManyUploads */
  async receive<T>(
    sent: Readable,
    { mostBytes, now }: { readonly mostBytes: number; readonly now: Date },
    work: (file: { readonly path: string }) => Promise<T>,
  ): Promise<T> {
    if (this.underWay >= MOST_AT_ONCE) throw new TooManyUploads();
    this.underWay++;
    const place = path.join(this.folder, randomUUID());
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
        throw new StoreUnavailable(error);
      });
      await this.sweepOnce(now);
      await write(sent, place, mostBytes);
      return await work({ path: place });
    } finally {
      this.underWay--;
      await rm(place, { force: true });
    }
  }

  /** Deletes what a process left behind that was ended in the middle. */
  private async sweepOnce(now: Date): Promise<void> {
    if (this.isSwept) return;
    this.isSwept = true;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const place = path.join(this.folder, name);
      const left = await stat(place).catch(() => null);
      if (left && left.mtimeMs < now.getTime() - HOUR_MS) await rm(place, { force: true });
    }
  }
}

/** Size and SHA-256 of a file that lies in the folder of arrivals. */
export async function measure(place: string): Promise<ArrivedFile> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(place) as AsyncIterable<Buffer>) {
    size += chunk.length;
    hash.update(chunk);
  }
  return { path: place, size, sha256: hash.digest('hex') };
}

async function write(sent: Readable, place: string, mostBytes: number): Promise<void> {
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done): void {
      size += chunk.length;
      done(size > mostBytes ? new FileTooLarge(mostBytes) : null, chunk);
    },
  });
  try {
    await pipeline(sent, count, createWriteStream(place, { mode: 0o600 }));
  } catch (error) {
    if (error instanceof FileTooLarge) throw error;
    throw isOfTheDisk(error) ? new StoreUnavailable(error) : new FileIncomplete();
  }
  if (size === 0) throw new FileIncomplete();
}

function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && ['open', 'write'].includes(String(error.syscall));
}
