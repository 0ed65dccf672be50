import {
  Inject,
  Injectable,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '#platform/config';
import { JOB_LOG, JobQueues, type JobLog } from '#platform/jobs';
import { databaseProblems } from './database-problems.js';
import { HealthServer } from './health-server.js';

const MIGRATIONS = Symbol('Migrations');

/** Serves `/livez` and `/readyz` on HEALTH_PORT, where one is set. */
@Injectable()
export class ProcessHealth implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private server: HealthServer | null = null;
  private stopping = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(MIGRATIONS) private readonly migrations: readonly string[],
    @InjectEntityManager() private readonly db: EntityManager,
    @Inject(JOB_LOG) private readonly log: JobLog,
    private readonly queues: JobQueues,
  ) {}

  async problems(): Promise<string[]> {
    if (this.stopping) return ['The process is stopping.'];
    const checks = [databaseProblems(this.db, this.migrations), this.queues.problems()];
    return (await Promise.all(checks)).flat();
  }

  async onApplicationBootstrap(): Promise<void> {
    const { healthPort, host } = this.config.http;
    if (healthPort === null) return;
    this.server = await HealthServer.start({
      port: healthPort,
      host,
      problems: () => this.problems(),
      figures: () => this.figures(),
    });
    this.log.info({ port: this.server.port }, 'health is served');
  }

  onModuleDestroy(): void {
    this.stopping = true;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.server?.close();
  }

  private async figures(): Promise<Record<string, unknown>> {
    const [outbox] = await this.db.query<{ age: string }[]>(
      'SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)) * 1000, 0) AS age FROM outbox',
    );
    return { outboxOldestMs: Math.round(Number(outbox?.age ?? 0)), queues: await this.queues.figures() };
  }
}

@Module({})
export class HealthModule {
  /** @param migrations names of the migrations that this release brings. */
  static with(migrations: readonly string[]): DynamicModule {
    return {
      module: HealthModule,
      providers: [{ provide: MIGRATIONS, useValue: migrations }, ProcessHealth],
      exports: [ProcessHealth],
    };
  }
}
