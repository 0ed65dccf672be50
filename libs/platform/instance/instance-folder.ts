import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainFailure, MendableError } from '#platform/errors';
import { findDataHome, makeDataHome, type DataHome } from '#platform/embedded-postgres';

/** demo: made-up content and known logins; real: neither, ever. Decided at the first start, then kept. */
export type InstanceKind = 'demo' | 'real';

const LAYOUT = 1;
const KIND_FILE = 'instance.json';
const SECRET_FILE = 'secret';

/** The data were laid out by another release in a way that this one does not know. */
export class UnknownLayout extends MendableError {
  constructor(folder: string, layout: unknown) {
    super(
      `The data in ${folder} have layout ${String(layout)}; this release knows layout ${LAYOUT}. ` +
        'Run the release that made them, or set QUATREFOIL_DATA to another folder; nothing was changed.',
    );
  }
}

/**
 * The folder of one instance's data; makes it where it is missing.
 * @param wanted undefined: `.quatrefoil/` beside package.json
 */
export function openInstanceFolder(wanted: string | undefined): DataHome {
  const home = findDataHome(wanted || path.join(projectFolder(), '.quatrefoil'));
  refuseFileOnTheWay(home.insteadOf ?? home.folder);
  try {
    makeDataHome(home);
    mkdirSync(path.join(home.folder, 'logs'), { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = explainFailure(error) ?? `It cannot be made (${String(error)}): set QUATREFOIL_DATA to another one.`;
    throw new MendableError(`The data folder ${home.folder} cannot be used. ${reason}`, { cause: error });
  }
  return home;
}

function refuseFileOnTheWay(folder: string): void {
  let at = folder;
  while (!existsSync(at)) at = path.dirname(at);
  if (!statSync(at).isDirectory())
    throw new MendableError(`QUATREFOIL_DATA=${folder}: ${at} is a file. Name a folder.`);
}

/** @throws UnknownLayout */
export function readKind(folder: string): InstanceKind | null {
  const text = read(path.join(folder, KIND_FILE));
  if (text === null) return null;
  // Written by writeKind alone; the layout says whether it was ours.
  const { layout, kind } = JSON.parse(text) as { layout: number; kind: InstanceKind };
  if (layout !== LAYOUT) throw new UnknownLayout(folder, layout);
  return kind;
}

export function writeKind(folder: string, kind: InstanceKind): void {
  replaceFile(path.join(folder, KIND_FILE), `${JSON.stringify({ layout: LAYOUT, kind })}\n`);
}

/** The instance's own secret for cookies and links: random, made once, in a file that only its owner reads. */
export function instanceSecret(folder: string): string {
  const file = path.join(folder, SECRET_FILE);
  const known = read(file);
  if (known !== null) return known.trim();
  const made = randomBytes(32).toString('base64url');
  replaceFile(file, made);
  return made;
}

/** Written beside its place and moved there: readers see the old text or the new, never half of it. */
export function replaceFile(file: string, text: string): void {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, text, { mode: 0o600 });
  renameSync(beside, file);
}

/** The folder with package.json, wherever the process was started. */
export const projectFolder = (): string => fileURLToPath(new URL('../../../..', import.meta.url));

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new MendableError(
      `${file} cannot be read (${code}): the data belong to another user. Start as that user, or set QUATREFOIL_DATA to another folder.`,
      { cause: error },
    );
  }
}
