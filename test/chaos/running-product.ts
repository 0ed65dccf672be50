import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectFolder, type RunningRecord } from '#platform/instance';
import { endProcess, markProcess, type ProcessMark } from '#platform/processes';

const MAIN = path.join(projectFolder(), 'dist', 'apps', 'standalone', 'main.js');
const START_PATIENCE_MS = 60_000;

export interface StartOptions {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Starts it as this account; needs root. */
  readonly uid?: number;
}

/** One `npm start` with a data folder of its own, as a person would see it. */
export class RunningProduct {
  private child: ChildProcess | null = null;
  private output = '';

  constructor(readonly data = mkdtempSync(path.join(tmpdir(), 'quatrefoil-chaos-'))) {}

  get screen(): string {
    return this.output;
  }

  get address(): string {
    return /ready at (\S+)/.exec(this.output)?.[1] ?? '';
  }

  /** The record that the supervisor keeps beside the data. */
  get record(): RunningRecord {
    return JSON.parse(readFileSync(path.join(this.data, 'running.json'), 'utf8')) as RunningRecord;
  }

  program(name: string): ProcessMark & { healthPort: number } {
    const found = this.record.children.find((child) => child.name === name);
    if (!found) throw new Error(`${name} does not run`);
    return found;
  }

  /** The end of a program's log, for when it should not have ended. */
  lastLog(name: string): string {
    return readFileSync(path.join(this.data, 'logs', `${name}.log`), 'utf8').slice(-4_000);
  }

  get hasPostgres(): boolean {
    return existsSync(this.postmasterFile) && this.findPostgres() !== null;
  }

  get postgres(): ProcessMark {
    return this.findPostgres()!;
  }

  /** Starts it and waits until it says that it is ready, or ended. Gives the exit code, null while it runs. */
  async start(options: StartOptions = {}): Promise<number | null> {
    const child = this.launch(options);
    await until(() => this.output.includes('Ctrl-C stops') || child.exitCode !== null, START_PATIENCE_MS);
    return child.exitCode;
  }

  /** Starts it without waiting. */
  launch({ args = [], env = {}, uid }: StartOptions = {}): ChildProcess {
    this.output = '';
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd: '/',
      env: { PATH: process.env['PATH'], PORT: '0', QUATREFOIL_DATA: this.data, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid !== undefined && { uid, gid: uid }),
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    return child;
  }

  async signal(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child!;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }

  /** Ends everything, whatever state a test left it in. */
  async clean(): Promise<void> {
    if (this.child) await this.signal('SIGTERM');
    for (const mark of this.leftovers()) await endProcess(mark);
    rmSync(this.data, { recursive: true, force: true });
  }

  private get postmasterFile(): string {
    return path.join(this.data, 'postgres', 'postmaster.pid');
  }

  private findPostgres(): ProcessMark | null {
    return markProcess(Number(readFileSync(this.postmasterFile, 'utf8').split('\n')[0]));
  }

  private leftovers(): ProcessMark[] {
    try {
      return [...this.record.children, this.postgres];
    } catch {
      return [];
    }
  }
}

/** Waits until it is so. Gives the milliseconds that it took. */
export async function until(isSo: () => boolean | Promise<boolean>, patienceMs: number): Promise<number> {
  const begun = performance.now();
  while (performance.now() - begun < patienceMs) {
    if (await isSo()) return performance.now() - begun;
    await sleep(50);
  }
  throw new Error(`It was not so within ${patienceMs} ms`);
}

export async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.ok === true;
}
