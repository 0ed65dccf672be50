import { Command, CommanderError } from 'commander';
import { explainFailure } from '#platform/errors';
import type { CommandContext } from './command-context.js';
import { addDigest } from './digest/digest.command.js';
import { addEvaluate } from './evaluate/evaluate.command.js';
import { addImport } from './import/import.command.js';
import { addMatch } from './match/match.command.js';
import { addReindex } from './reindex/reindex.command.js';
import { addReplay } from './replay/replay.command.js';
import { addRematch } from './rematch/rematch.command.js';
import { addSchedule } from './schedule/schedule.command.js';
import { addMigrate } from './setup/migrate.command.js';
import { addSetup } from './setup/setup.command.js';

const WRONG_USE = 2;

/** One line a command. */
const commands: readonly ((program: Command, context: CommandContext) => void)[] = [
  addImport,
  addMatch,
  addEvaluate,
  addSchedule,
  addDigest,
  addMigrate,
  addSetup,
  addReindex,
  addReplay,
  addRematch,
];

/** Where a command writes its results, and what there is to say about them. */
export interface Screen {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const terminal: Screen = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) };

/** Runs one command line; gives the exit code: 0 done, 1 done with complaints or not done, 2 wrong use. */
export async function runProgram(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  screen: Screen = terminal,
): Promise<number> {
  let exitCode = 0;
  const context: CommandContext = {
    env,
    print: (line) => screen.out(`${line}\n`),
    warn: (line) => screen.err(`${line}\n`),
    fail: (code) => (exitCode = code),
  };
  const program = new Command('quatrefoil').description('Quatrefoil on the command line');
  for (const add of commands) add(program, context);
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ writeOut: screen.out, writeErr: screen.err });
  try {
    await program.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
    context.warn(explainFailure(error) ?? describe(error));
    return 1;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
