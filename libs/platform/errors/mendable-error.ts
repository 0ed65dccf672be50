/** A failure that whoever runs a program can mend: its message says how, and is shown without a stack. */
export class MendableError extends Error {}

const ELSEWHERE = 'make room there, or set QUATREFOIL_DATA to a folder on another disk';
const MINE = 'set QUATREFOIL_DATA to a folder that you may write';
/** What the operating system and PostgreSQL say of folders and disks, and what to do about it. */
const REMEDIES: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['no space is left', ELSEWHERE],
  EDQUOT: ['your share of the disk is used up', ELSEWHERE],
  '53100': ['PostgreSQL finds no space left on its disk', ELSEWHERE],
  EROFS: ['the file system is read-only', MINE],
  EACCES: ['you may not write or read there', MINE],
  EPERM: ['you may not do that there', MINE],
  ENOTDIR: ['a part of the path is a file', MINE],
  EEXIST: ['something else has that name', MINE],
};

/**
 * The sentence for a person who can do something about a failure.
 * @returns null for what is nobody's fault but ours: show its stack
 */
export function explainFailure(error: unknown): string | null {
  if (error instanceof MendableError) return error.message;
  if (typeof error !== 'object' || error === null) return null;
  const { code, path } = error as Partial<NodeJS.ErrnoException>;
  const known = code === undefined ? undefined : REMEDIES[code];
  if (!known) return null;
  const [what, remedy] = known;
  return `${path ? `${path}: ` : ''}${what} (${code}). To go on, ${remedy}.`;
}
