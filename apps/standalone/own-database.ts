import { DatabaseError, type Client } from 'pg';
import { withClient } from '#platform/connection';
import { MendableError } from '#platform/errors';
import type { InstanceKind } from '#platform/instance';

const OLDEST = 15;
const REFUSALS: Readonly<Record<string, string>> = {
  '28000': 'does not let this user in.',
  '28P01': 'does not accept the user or the password.',
  '3D000': 'has no database of that name: create it.',
  '53300': 'has no connection left.',
  '57P03': 'is starting or stopping: try again in a moment.',
};

/** What of ours a database holds. */
interface Contents {
  readonly tables: number;
  readonly isOurs: boolean;
  readonly isDemo: boolean;
  readonly isUsed: boolean;
}

/**
 * Looks at a database that DATABASE_URL names, before anything is written to it.
 * @throws MendableError where it cannot be reached, is too old, or is not the place for this kind of instance
 */
export async function checkOwnDatabase(url: string, kind: InstanceKind): Promise<void> {
  try {
    await withClient(url, async (client) => {
      await refuseOld(client);
      refuseOther(await look(client), kind, placeOf(url));
    });
  } catch (error) {
    if (error instanceof MendableError) throw error;
    throw new MendableError(`DATABASE_URL: ${placeOf(url)} ${reasonOf(error)}`, { cause: error });
  }
}

async function refuseOld(client: Client): Promise<void> {
  const { rows } = await client.query<{ major: number }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS major`,
  );
  const major = rows[0]?.major ?? 0;
  if (major < OLDEST)
    throw new MendableError(`DATABASE_URL: PostgreSQL ${OLDEST} or later is needed; this is ${major}.`);
}

async function look(client: Client): Promise<Contents> {
  const { rows: all } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
  );
  const names = new Set(all.map(({ name }) => name));
  const isOurs = ['migrations', 'setting', 'person', 'organisation'].every((name) => names.has(name));
  if (!isOurs) return { tables: all.length, isOurs, isDemo: false, isUsed: false };
  const { rows } = await client.query<Pick<Contents, 'isDemo' | 'isUsed'>>(
    `SELECT EXISTS (SELECT FROM setting WHERE key = 'demo-loaded') AS "isDemo",
       EXISTS (SELECT FROM setting WHERE key = 'setup') OR EXISTS (SELECT FROM person)
         OR EXISTS (SELECT FROM organisation) AS "isUsed"`,
  );
  return { tables: all.length, isOurs, isDemo: false, isUsed: false, ...rows[0] };
}

/** The demo brings known logins: it never goes into what people use, nor does what they use go into a demo. */
function refuseOther({ tables, isOurs, isDemo, isUsed }: Contents, kind: InstanceKind, place: string): void {
  if (kind === 'real') {
    if (!isDemo) return;
    throw new MendableError(
      `DATABASE_URL: ${place} holds the demo, whose logins everybody knows. A real instance needs a database of its own.`,
    );
  }
  if (isDemo || tables === 0 || (isOurs && !isUsed)) return;
  const what = isOurs ? 'a real instance of Quatrefoil' : 'tables of something else';
  throw new MendableError(
    `DATABASE_URL: ${place} holds ${what}, and the demo would put made-up content and known logins into it. ` +
      'Name an empty database, or run what is there: npm start -- --empty',
  );
}

/** Without the password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host || 'localhost'}${pathname}`;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof DatabaseError) return (code && REFUSALS[code]) ?? `refuses: ${message}.`;
  return `cannot be reached (${code ?? message}): is it running, and is the address right?`;
}
