import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { explainFailure, MendableError } from '#platform/errors';

/** The log of this start and of the one before: PostgreSQL may have been started again since it broke off. */
const LOGS = ['postgres.log.old', 'postgres.log'];

/**
 * A failure whose cause is that the embedded PostgreSQL broke off is told by what that wrote last.
 * @param folder the instance's data folder
 * @returns the failure to tell; others as they are
 */
export function explainBrokenConnection(error: unknown, folder: string): unknown {
  if (explainFailure(error) !== null || !isBrokenConnection(error)) return error;
  const log = path.join(folder, 'postgres.log');
  const said = lastWords(LOGS.map((name) => path.join(folder, name)));
  if (/No space left|free disk space/.test(said))
    return new MendableError(explainFailure({ code: 'ENOSPC', path: folder }) ?? said, { cause: error });
  return new MendableError(`PostgreSQL broke off: ${said || 'it wrote nothing'}. Its log is ${log}.`, { cause: error });
}

/** As pg and TypeORM tell it. */
function isBrokenConnection(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code = '', message = '' } = error as Partial<NodeJS.ErrnoException>;
  return /Connection terminated|ECONNREFUSED|ECONNRESET|57P0\d/.test(`${message} ${code}`);
}

/** The last thing that a log calls fatal; what follows it is the statement at hand. */
function lastWords(logs: readonly string[]): string {
  const lines = logs.filter((log) => existsSync(log)).flatMap((log) => readFileSync(log, 'utf8').split('\n'));
  const fatal = lines.filter((line) => /(PANIC|FATAL): {2}(?!the database system is)/.test(line)).at(-1);
  return fatal?.replace(/^.*?(PANIC|FATAL): +/, '').trim() ?? '';
}
