import { CommandFailure } from './command-context.js';

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'you may not',
  EPERM: 'you may not',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the disk',
  Z_DATA_ERROR: 'its gzip is damaged',
  Z_BUF_ERROR: 'its gzip ends too early',
};

/** What went wrong with a file, in words; what is a failure for the person already stays as it is. */
export function fileFailure(what: 'read' | 'write', path: string, error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return new CommandFailure(`Cannot ${what} ${path}: ${CAUSES[code ?? ''] ?? message}.`);
}
