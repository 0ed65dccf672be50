import { rename, rm, writeFile } from 'node:fs/promises';
import { fileFailure } from './file-failure.js';

/** Through a file beside it, so that nobody ever finds half of the output. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await writeFile(partial, text);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw fileFailure('write', path, error);
  }
}
