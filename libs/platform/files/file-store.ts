import type { Readable } from 'node:stream';

/** A file that has come in whole: where it lies for now, and what it is. */
export interface ArrivedFile {
  readonly path: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Keeps files by key (letters, digits, dashes) outside of the database. */
export abstract class FileStore {
  /** Durable when it returns: a file is there whole or not at all. */
  abstract put(key: string, file: ArrivedFile): Promise<void>;
  /** @throws FileMissing */
  abstract open(key: string): Promise<Readable>;
  /** A file that is not there is no error. */
  abstract remove(key: string): Promise<void>;
}
