import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { fileFailure } from './file-failure.js';

/** A line with its number, counted from 1; `text` null: it is too long, or not UTF-8. */
export interface FileLine {
  readonly number: number;
  readonly text: string | null;
}

export interface ReadOptions {
  /** Told how many bytes of the file were read since the last time. */
  readonly onBytes?: (bytes: number) => void;
}

const LONGEST_LINE = 32 * 1024 * 1024;
const NEW_LINE = 0x0a;
const GZIP = [0x1f, 0x8b];

/**
 * Reads a text file line by line, gzip or not, holding no more than a few lines at a time. Empty lines are left out.
 * @throws CommandFailure when the file cannot be read
 */
export async function* readLines(path: string, { onBytes }: ReadOptions = {}): AsyncGenerator<FileLine> {
  const isZipped = await beginsAsGzip(path);
  const counter = new Transform({
    transform(chunk: Buffer, _, done) {
      onBytes?.(chunk.length);
      done(null, chunk);
    },
  });
  const source = createReadStream(path);
  const stages = isZipped ? [source, counter, createGunzip()] : [source, counter];
  const last = stages.at(-1) as Transform;
  const running = pipeline(stages).catch((error: unknown) => last.destroy(fileFailure('read', path, error)));
  try {
    yield* splitLines(last as AsyncIterable<Buffer>);
  } catch (error) {
    throw fileFailure('read', path, error);
  } finally {
    source.destroy();
    last.destroy();
    await running;
  }
}

/** The size of a file in bytes. @throws CommandFailure */
export async function sizeOf(path: string): Promise<number> {
  const file = await open(path).catch((error: unknown) => {
    throw fileFailure('read', path, error);
  });
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

async function beginsAsGzip(path: string): Promise<boolean> {
  const file = await open(path).catch((error: unknown) => {
    throw fileFailure('read', path, error);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === GZIP[0] && buffer[1] === GZIP[1];
  } catch (error) {
    throw fileFailure('read', path, error);
  } finally {
    await file.close();
  }
}

async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<FileLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const lines = new LineBuffer();
  let number = 0;
  const read = (bytes: Buffer | null): FileLine => ({ number: ++number, text: bytes && decode(decoder, bytes) });
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, from)) {
      lines.add(chunk.subarray(from, at));
      const line = read(lines.take());
      if (line.text !== '') yield line;
      from = at + 1;
    }
    lines.add(chunk.subarray(from));
  }
  const line = read(lines.take());
  if (line.text !== '') yield line;
}

/** The parts of a line that is still coming in; of one that is too long nothing is kept. */
class LineBuffer {
  private parts: Buffer[] = [];
  private length = 0;

  add(part: Buffer): void {
    this.length += part.length;
    if (this.length <= LONGEST_LINE) this.parts.push(part);
    else this.parts = [];
  }

  /** The whole line, or null when it is too long. */
  take(): Buffer | null {
    const line = this.length <= LONGEST_LINE ? Buffer.concat(this.parts) : null;
    this.parts = [];
    this.length = 0;
    return line;
  }
}

function decode(decoder: TextDecoder, bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes).trim();
  } catch {
    return null;
  }
}
