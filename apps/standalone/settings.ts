import { parseArgs } from 'node:util';
import { MendableError } from '#platform/errors';

export interface Settings {
  /** True for `--empty`: a real instance without demo content. */
  readonly empty: boolean;
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** null: http://localhost:PORT. */
  readonly publicUrl: string | null;
  readonly dataFolder: string | undefined;
  /** null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
}

/** Wrong arguments or variables: said in one sentence, without a stack. */
export class WrongSettings extends MendableError {}

export const USAGE = `Usage: npm start [-- --empty]

  --empty   a real instance without demo content; prints a link that makes the first admin

Variables: PORT (3000), HOST (127.0.0.1), PUBLIC_URL, QUATREFOIL_DATA (.quatrefoil), and those of .env.example.`;

/** @throws WrongSettings */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings | 'help' {
  const { help, empty } = readArguments(args);
  if (help) return 'help';
  return {
    empty,
    port: readPort(env['PORT'] || '3000'),
    host: env['HOST'] || '127.0.0.1',
    publicUrl: env['PUBLIC_URL'] || null,
    dataFolder: env['QUATREFOIL_DATA'] || undefined,
    databaseUrl: env['DATABASE_URL'] || null,
  };
}

function readArguments(args: readonly string[]): { help: boolean; empty: boolean } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', default: false }, empty: { type: 'boolean', default: false } },
    });
    return values;
  } catch (error) {
    throw new WrongSettings(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new WrongSettings(`PORT must be a number from 0 to 65535; "${text}" is not.`);
}
