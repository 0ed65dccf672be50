import { once } from 'node:events';
import { NewerDatabase, migrateDatabase } from '../../migrations/migrate-database.js';
import { loadConfig } from '#platform/config';
import { freePort, isPortFree, OtherPostgresVersion } from '#platform/embedded-postgres';
import {
  DataInUse,
  holdData,
  openInstanceFolder,
  readKind,
  UnknownLayout,
  writeKind,
  type DataHold,
  type InstanceKind,
} from '#platform/instance';
import { loadContent } from './content.js';
import { Instance } from './instance.js';
import { describeReady } from './screen.js';
import { WrongSettings, type Settings } from './settings.js';

const COMMAND = 'npm start';

export type Say = (line: string) => void;

/** Failures that a person can mend: told in one sentence, without a stack. */
export const isExpected = (error: unknown): error is Error =>
  [WrongSettings, DataInUse, OtherPostgresVersion, UnknownLayout, NewerDatabase].some((kind) => error instanceof kind);

export interface Run {
  readonly settings: Settings;
  readonly env: NodeJS.ProcessEnv;
  readonly say: Say;
  /** Aborted when everything is to stop, whatever stage it has reached. */
  readonly ending: AbortSignal;
}

/**
 * Brings the product up, keeps it up until `ending`, and stops it. What was started is stopped when a step fails, too.
 * @throws what isExpected knows, or Error
 */
export async function run({ settings, env, say, ending }: Run): Promise<void> {
  const { folder, insteadOf } = openInstanceFolder(settings.dataFolder);
  if (insteadOf !== null)
    say(`Data go to ${folder}, since the database's own account cannot enter the folders above ${insteadOf}.`);
  const kind = chooseKind(settings, folder);
  const hold = holdData(folder, COMMAND);
  const instance = await makeInstance({ settings, folder, kind, hold, env, say });
  try {
    say(await bringUp(instance, { folder, kind, ending }));
    if (!ending.aborted) await once(ending, 'abort');
    say('Stopping …');
  } catch (error) {
    if (!ending.aborted) throw error;
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
  const databaseUrl = await instance.startDatabase();
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
  await instance.endLeftovers();
  if (await isPortFree(port, host)) return instance;
  hold.release();
  throw new WrongSettings(
    `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
  );
}
