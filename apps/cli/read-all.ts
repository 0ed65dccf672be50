import type { ParsedLine } from '#features/imports';
import { CommandFailure, type CommandContext } from './command-context.js';
import { parseFile } from './parse-file.js';

/** Reads files whole: every bad line of them all is told, and then nothing goes on. */
export class WholeFiles {
  private badLines = 0;

  constructor(private readonly context: CommandContext) {}

  /** The values of a JSON-lines file; bad lines are told and counted. */
  async read<T>(path: string, parse: (line: string) => ParsedLine<T>, keyOf: (value: T) => string): Promise<T[]> {
    const values: T[] = [];
    const onBadLine = ({ number, reason }: { number: number; reason: string }): void => {
      this.badLines++;
      this.context.warn(`${path} line ${number}: ${reason}`);
    };
    for await (const value of parseFile(path, { parse, keyOf, onBadLine })) values.push(value);
    return values;
  }

  /** @throws CommandFailure when a line was bad */
  complain(): void {
    if (this.badLines > 0) throw new CommandFailure(`${this.badLines} bad lines; nothing was written.`);
  }
}
