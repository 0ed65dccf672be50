import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';
import { CapabilityAnnouncer } from './capability-announcer.js';
import { CapabilityRepository } from './capability.repository.js';

/** What becomes of capabilities when something changes about their contact persons. */
@Injectable()
export class CapabilityContacts {
  constructor(
    private readonly capabilities: CapabilityRepository,
    private readonly announcer: CapabilityAnnouncer,
  ) {}

  /** Somebody's times or capacity changed: what he is a contact of is ranked anew. */
  async follow(personId: string, tx: Tx): Promise<void> {
    const ids = await this.capabilities.listPublishedOfContact(personId, tx);
    await this.announcer.announceAvailability(ids, tx);
  }

  /** Somebody left an organisation: he is no contact of its capabilities any more. */
  async release(organisationId: string, personId: string, tx: Tx): Promise<void> {
    const ids = await this.capabilities.removeContact(organisationId, personId, tx);
    for (const id of ids) await this.announcer.announce(id, tx);
  }
}
