import { once } from 'node:events';
import { loadConfig } from '#platform/config';
import { freePort } from '#platform/embedded-postgres';
import {
  holdData,
  openInstanceFolder,
  readKind,
  writeKind,
  type DataHold,
  type InstanceKind,
} from '#platform/instance';
import { refuseTakenPort } from './free-to-listen.js';
import { Instance, withoutEmpty } from './instance.js';
import { checkOwnDatabase } from './own-database.js';
import { describeReady } from './screen.js';
import { WrongSettings, type Settings } from './settings.js';

const COMMAND = 'npm start';

export type Say = (line: string) => void;

export interface Run {
  readonly settings: Settings;
  readonly env: NodeJS.ProcessEnv;
  readonly say: Say;
  /** Aborted when everything is to stop, whatever stage it has reached. */
  readonly ending: AbortSignal;
  /** Aborted when there is no time to stop things in order. */
  readonly hurry: AbortSignal;
}

/**
 * Brings the product up, keeps it up until `ending`, and stops it. What was started is stopped when a step fails, too.
 * @throws MendableError for what a person can mend, or Error
 */
export async function run({ settings, env, say, ending, hurry }: Run): Promise<void> {
  checkVariables(env);
  const { folder, insteadOf } = openInstanceFolder(settings.dataFolder);
  if (insteadOf !== null)
    say(`Data go to ${folder}, since the database's own account cannot enter the folders above ${insteadOf}.`);
  const kind = chooseKind(settings, folder);
  const hold = holdData(folder, COMMAND);
  const instance = await makeInstance({ settings, folder, kind, hold, env, say });
  ending.addEventListener('abort', () => say('Stopping …'));
  hurry.addEventListener('abort', () => instance.abandon());
  try {
    say(await bringUp(instance, { folder, kind, ending }));
    if (!ending.aborted) await once(ending, 'abort');
  } catch (error) {
    if (!ending.aborted) throw instance.explain(error);
  } finally {
    await instance.stop();
  }
}

interface Stage {
  readonly folder: string;
  readonly kind: InstanceKind;
  readonly ending: AbortSignal;
}

/** @returns what to tell when it is up */
async function bringUp(instance: Instance, { folder, kind, ending }: Stage): Promise<string> {
  const begun = performance.now();
  // What needs the whole framework is loaded while PostgreSQL starts, and not at all for who is refused before.
  const [databaseUrl, { migrateDatabase }, { loadContent }] = await Promise.all([
    instance.startDatabase(),
    import('../../migrations/migrate-database.js'),
    import('./content.js'),
  ]);
  ending.throwIfAborted();
  await migrateDatabase(databaseUrl);
  writeKind(folder, kind);
  ending.throwIfAborted();
  // Both take seconds and wait for each other nowhere: what the demo brings is taken up like any other change.
  const [content, isReady] = await Promise.all([
    loadContent(kind, loadConfig(instance.environment())),
    instance.startPrograms(ending),
  ]);
  ending.throwIfAborted();
  const seconds = (performance.now() - begun) / 1_000;
  return describeReady({ address: instance.address, folder, kind, content, isReady, seconds });
}

function chooseKind({ empty, host }: Settings, folder: string): InstanceKind {
  const kind = readKind(folder) ?? (empty ? 'real' : 'demo');
  if (kind === 'demo' && empty)
    throw new WrongSettings(
      `The data in ${folder} are the demo's. A real instance needs a folder of its own: QUATREFOIL_DATA=/path npm start -- --empty`,
    );
  if (kind === 'demo' && host !== '127.0.0.1')
    throw new WrongSettings(
      `HOST=${host}: the demo has known logins and an open mailbox, so it listens on 127.0.0.1 only. For others to reach it, run a real instance: npm start -- --empty`,
    );
  return kind;
}

interface Parts {
  readonly settings: Settings;
  readonly folder: string;
  readonly kind: InstanceKind;
  readonly hold: DataHold;
  readonly env: NodeJS.ProcessEnv;
  readonly say: Say;
}

async function makeInstance({ settings, folder, kind, hold, env, say }: Parts): Promise<Instance> {
  const port = settings.port === 0 ? await freePort() : settings.port;
  const { host, databaseUrl } = settings;
  const publicUrl = settings.publicUrl ?? `http://localhost:${port}`;
  const instance = new Instance({ folder, kind, hold, port, host, publicUrl, databaseUrl, env, say });
  try {
    await instance.endLeftovers();
    await refuseTakenPort(port, host);
    if (databaseUrl !== null) await checkOwnDatabase(databaseUrl, kind);
    if (env['REDIS_URL']) await (await import('#platform/jobs')).checkRedis(env['REDIS_URL']);
    return instance;
  } catch (error) {
    hold.release();
    throw error;
  }
}

/** What the programs would refuse, told before anything is started; what npm start makes itself stands in. */
function checkVariables(env: NodeJS.ProcessEnv): void {
  const own = { DATABASE_URL: 'postgres://127.0.0.1/quatrefoil', AUTH_SECRET: 'x'.repeat(32) };
  loadConfig({ ...own, ...withoutEmpty(env), PORT: '0', HOST: '127.0.0.1' });
}
