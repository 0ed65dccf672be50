import { Injectable } from '@nestjs/common';
import { Changes } from '#platform/changes';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { SearchDocuments } from '#platform/search-engine';
import { matchCapability } from './capabilities.jobs.js';

/** Tells the other parts, within the same transaction, that what others see of a capability changed. */
@Injectable()
export class CapabilityAnnouncer {
  constructor(
    private readonly changes: Changes,
    private readonly documents: SearchDocuments,
    private readonly outbox: Outbox,
  ) {}

  async announce(capabilityId: string, tx: Tx): Promise<void> {
    await this.changes.record('capability', [capabilityId], tx);
    await this.documents.touch('capability', [capabilityId], tx);
    await this.outbox.add(matchCapability, { capabilityId }, tx);
  }
}
