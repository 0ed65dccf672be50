import { Injectable } from '@nestjs/common';
import { Changes } from '#platform/changes';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { SearchDocuments } from '#platform/search-engine';
import { endCapabilityCases, matchCapability } from './capabilities.jobs.js';

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

  /** The capability is offered no more: its introductions end with it. */
  async announceEnd(capabilityId: string, tx: Tx): Promise<void> {
    await this.announce(capabilityId, tx);
    await this.outbox.add(endCapabilityCases, { capabilityId }, tx);
  }

  /** Whether its people can be asked changed, and nothing that is shown. */
  async announceAvailability(capabilityIds: readonly string[], tx: Tx): Promise<void> {
    const payloads = capabilityIds.map((capabilityId) => ({ capabilityId }));
    await this.outbox.addAll(matchCapability, payloads, tx);
  }
}
