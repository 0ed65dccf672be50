import { MendableError } from '#platform/errors';

/** What a command gets from the process: nothing else of it is read or written. */
export interface CommandContext {
  readonly env: NodeJS.ProcessEnv;
  /** Results, for people and pipes. */
  readonly print: (line: string) => void;
  /** Progress and problems. */
  readonly warn: (line: string) => void;
  /** Ends the command with an exit code other than 0 once it is through. */
  readonly fail: (exitCode: number) => void;
}

/** A failure that a person can mend: told in one sentence, without a stack. */
export class CommandFailure extends MendableError {}
