import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { AppError } from '#platform/errors';

export class NotReady extends AppError {
  readonly kind = 'unavailable';
  readonly code = 'health.not_ready';
  constructor() {
    super('Not ready: stopping, or the database does not answer.');
  }
}

/** Whether this process may get requests: not while it stops, nor without its database. */
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
    try {
      await this.db.query('SELECT 1');
    } catch {
      throw new NotReady();
    }
  }
}
