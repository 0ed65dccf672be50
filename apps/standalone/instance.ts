import path from 'node:path';
import { freePort } from '#platform/embedded-postgres';
import { instanceSecret, makeDatabase, projectFolder, type DataHold, type InstanceKind } from '#platform/instance';
import { endProcess } from '#platform/processes';
import { explainBrokenConnection } from './postgres-trouble.js';
import { WatchedPostgres } from './watched-postgres.js';
import { WatchedProgram, type ProgramEvents } from './watched-program.js';
import { whenAnswering } from './when-answering.js';

const PROGRAMS = ['api', 'indexer', 'worker'] as const;
const READY_PATIENCE_MS = 120_000;

export interface InstanceOptions {
  readonly folder: string;
  readonly kind: InstanceKind;
  readonly hold: DataHold;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  /** null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** The environment that the programs inherit. */
  readonly env: NodeJS.ProcessEnv;
  /** Where the compiled programs are: `api/main.js` and so on. */
  readonly programs?: string;
  say(line: string): void;
}

/** The running product on one machine: PostgreSQL and the programs, each kept alive. */
export class Instance {
  private postgres: WatchedPostgres | null = null;
  private healthPorts: ReadonlyMap<string, number> = new Map();
  private readonly watched: ReadonlyMap<string, WatchedProgram>;
  private stopping = false;

  constructor(private readonly options: InstanceOptions) {
    const events: ProgramEvents = { say: (line) => this.say(line), changed: () => this.recordChildren() };
    const programs = options.programs ?? path.join(projectFolder(), 'dist', 'apps');
    this.watched = new Map(
      PROGRAMS.map((name) => {
        const logFile = path.join(options.folder, 'logs', `${name}.log`);
        return [name, new WatchedProgram({ name, script: path.join(programs, name, 'main.js'), logFile }, events)];
      }),
    );
  }

  /** Where people find it. */
  get address(): string {
    return this.options.publicUrl;
  }

  /** Ends what a supervisor that was killed left running; its PostgreSQL is adopted later. */
  async endLeftovers(): Promise<void> {
    const { leftover } = this.options.hold;
    if (leftover) await Promise.all(leftover.children.map((child) => endProcess(child)));
  }

  /** @returns the address of the database, ready for connections */
  async startDatabase(): Promise<string> {
    const { databaseUrl, folder, hold } = this.options;
    if (databaseUrl !== null) return databaseUrl;
    this.postgres = await WatchedPostgres.start(folder, hold.leftover?.postgresPort ?? undefined, {
      say: (line) => this.say(line),
      back: (server, moved) => {
        hold.update({ postgresPort: server.port });
        if (moved) void this.restartPrograms();
      },
    });
    hold.update({ postgresPort: this.postgres.current.port });
    return makeDatabase(this.postgres.current);
  }

  /**
   * The api first, so that the page answers before the others take their share of the processors.
   * @returns false when the api did not answer in good time; it is tried on all the same
   */
  async startPrograms(ending: AbortSignal): Promise<boolean> {
    const ports = await Promise.all(
      PROGRAMS.map((name) => (name === 'api' ? Promise.resolve(this.options.port) : freePort())),
    );
    this.healthPorts = new Map(PROGRAMS.map((name, index) => [name, ports[index]!]));
    this.watched.get('api')?.start(this.environmentOf('api'));
    const { port, host, hold } = this.options;
    const answered = await whenAnswering(`http://${host}:${port}/readyz`, READY_PATIENCE_MS, ending);
    if (ending.aborted) return answered;
    for (const [name, program] of this.watched) if (name !== 'api') program.start(this.environmentOf(name));
    if (answered) hold.update({ address: this.options.publicUrl });
    return answered;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.watched.values()].map((program) => program.stop()));
    await this.postgres?.stop();
    this.options.hold.release();
  }

  /** A failure that has its cause in the embedded PostgreSQL is told by what that wrote. */
  explain(error: unknown): unknown {
    return this.postgres === null ? error : explainBrokenConnection(error, this.options.folder);
  }

  /** For who cannot wait: no orderly end, but nothing is left running. PostgreSQL comes back as after a crash. */
  abandon(): void {
    this.stopping = true;
    for (const program of this.watched.values()) program.kill();
    this.postgres?.kill();
    this.options.hold.release();
  }

  private async restartPrograms(): Promise<void> {
    await Promise.all([...this.watched].map(([name, program]) => program.restart(this.environmentOf(name))));
  }

  private environmentOf(name: string): NodeJS.ProcessEnv {
    const healthPort = name === 'api' ? {} : { HEALTH_PORT: String(this.healthPorts.get(name)) };
    return { ...this.environment(), ...healthPort };
  }

  /** What every program of the instance is told. */
  environment(): NodeJS.ProcessEnv {
    const { env, kind, folder, port, host, publicUrl, databaseUrl } = this.options;
    return {
      NODE_ENV: 'production',
      AUTH_SECRET: instanceSecret(folder),
      FILES_FOLDER: path.join(folder, 'files'),
      ...withoutEmpty(env),
      DATABASE_URL: databaseUrl ?? this.postgres?.current.urlOf('quatrefoil'),
      PORT: String(port),
      HOST: host,
      PUBLIC_URL: publicUrl,
      DEMO: String(kind === 'demo'),
    };
  }

  private recordChildren(): void {
    const children = [...this.watched].flatMap(([name, program]) => {
      const healthPort = this.healthPorts.get(name);
      return program.process && healthPort ? [{ name, ...program.process, healthPort }] : [];
    });
    this.options.hold.update({ children });
  }

  private say(line: string): void {
    if (!this.stopping) this.options.say(line);
  }
}

/** `X=` means "not set". */
export const withoutEmpty = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
