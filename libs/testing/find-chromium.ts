import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The browser for the journeys: CHROMIUM, else one on the PATH, else null, and the journeys are skipped by name. */
export function findChromium(): string | null {
  const given = process.env['CHROMIUM'];
  if (given !== undefined) return given === '' ? null : given;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...candidates, MAC].find((file) => existsSync(file)) ?? null;
}
