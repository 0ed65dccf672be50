import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { AppError } from '#platform/errors';
import { databaseProblems } from '#platform/health';
import { migrations } from '../../../migrations/index.js';

export class NotReady extends AppError {
  readonly kind = 'unavailable';
  readonly code = 'health.not_ready';
  constructor() {
    super('Not ready: stopping, or the database does not answer or lacks migrations.');
  }
}

const MIGRATIONS = migrations.map(({ name }) => name);

/**
 * Whether this process may get requests: not while it stops, nor without its database and all its migrations. Without
 * the job queues it may: what it writes waits in the outbox.
 */
@Injectable()
export class Readiness {
  private isStopping = false;

  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  stop(): void {
    this.isStopping = true;
  }

  /** @throws NotReady */
  async check(): Promise<void> {
    if (this.isStopping) throw new NotReady();
    const problems = await databaseProblems(this.db, MIGRATIONS);
    if (problems.length > 0) throw new NotReady();
  }
}
