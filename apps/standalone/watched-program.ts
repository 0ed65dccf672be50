import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { endProcess, markProcess, type ProcessMark } from '#platform/processes';
import { afterEnd, NO_FAILURES, type BackOff } from './back-off.js';

const LARGEST_LOG_BYTES = 10_000_000;
const END_WITH_PARENT = new URL('./end-with-parent.js', import.meta.url).href;
/** A program that dies this often in a row is worth a look at its log. */
const WORRYING_FAILURES = 3;

export interface Program {
  readonly name: string;
  /** Absolute path of the main module. */
  readonly script: string;
  readonly logFile: string;
}

export interface ProgramEvents {
  say(line: string): void;
  /** Called whenever the process behind the program changed. */
  changed(): void;
}

/** One program kept alive: started again when it ends, later and later when it ends at once. */
export class WatchedProgram {
  private child: ChildProcess | null = null;
  private mark: ProcessMark | null = null;
  private backOff: BackOff = NO_FAILURES;
  private timer: NodeJS.Timeout | null = null;
  private env: NodeJS.ProcessEnv = {};
  private wanted = false;

  constructor(
    private readonly program: Program,
    private readonly events: ProgramEvents,
  ) {}

  get process(): ProcessMark | null {
    return this.mark;
  }

  start(env: NodeJS.ProcessEnv): void {
    this.env = env;
    this.wanted = true;
    this.launch();
  }

  /** Ends it, softly first, and does not start it again. */
  async stop(): Promise<void> {
    this.wanted = false;
    if (this.timer) clearTimeout(this.timer);
    if (this.mark) await endProcess(this.mark);
  }

  /** Ends it at once. */
  kill(): void {
    this.wanted = false;
    this.child?.kill('SIGKILL');
  }

  async restart(env: NodeJS.ProcessEnv): Promise<void> {
    await this.stop();
    this.backOff = NO_FAILURES;
    this.start(env);
  }

  private launch(): void {
    const startedAt = performance.now();
    const output = openLog(this.program.logFile);
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', END_WITH_PARENT, this.program.script], {
      env: this.env,
      // A group of its own: Ctrl-C reaches the supervisor alone, which ends the programs in order.
      detached: true,
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
    this.child = child;
    this.mark = child.pid === undefined ? null : markProcess(child.pid);
    this.events.changed();
    child.once('error', () => this.ended(child, startedAt));
    child.once('exit', () => this.ended(child, startedAt));
  }

  private ended(child: ChildProcess, startedAt: number): void {
    if (child !== this.child) return;
    this.child = null;
    this.mark = null;
    if (!this.wanted) return;
    this.backOff = afterEnd(this.backOff, performance.now() - startedAt);
    this.events.say(this.describeEnd(child));
    this.timer = setTimeout(() => this.launch(), this.backOff.waitMs);
  }

  private describeEnd({ exitCode, signalCode }: ChildProcess): string {
    const { name, logFile } = this.program;
    const how = signalCode === null ? `ended (code ${String(exitCode)})` : `was ended by ${signalCode}`;
    const { failures, waitMs } = this.backOff;
    const when = waitMs === 0 ? 'starting it again' : `starting it again in ${waitMs / 1_000} s`;
    if (failures < WORRYING_FAILURES) return `${name} ${how}; ${when}.`;
    return `${name} ${how}, ${failures} times in a row; ${when}. Its log ${logFile} ends with:\n${tail(logFile)}`;
  }
}

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LARGEST_LOG_BYTES) renameSync(file, `${file}.old`);
  return openSync(file, 'a', 0o600);
}

function tail(file: string): string {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return lines
    .slice(-8)
    .map((line) => `  ${line}`)
    .join('\n');
}
