import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['.', '../../domain'];

/**
 * Tells apart versions of the program that may read or weigh texts differently: a hash of the compiled code that does,
 * and of what runs it. Whoever changes a stemmer or a weight has nothing to remember.
 */
export function rankingCode(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`);
  for (const folder of FOLDERS) {
    const from = fileURLToPath(new URL(folder, import.meta.url));
    const files = readdirSync(from, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js') && !file.endsWith('.spec.js'))
      .sort();
    for (const file of files) hash.update(file).update(readFileSync(path.join(from, file)));
  }
  return hash.digest('hex');
}
