import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { allocateWeek } from './allocations.jobs.js';

/** Asks a worker for the allocation of this week, without waiting for the clock. */
@Injectable()
export class AllocationRequests {
  constructor(
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  async request(): Promise<void> {
    await this.transactions.run((tx) => this.outbox.add(allocateWeek, {}, tx));
  }
}
