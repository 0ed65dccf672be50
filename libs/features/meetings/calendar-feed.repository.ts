import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { CalendarFeed } from './calendar-feed.entity.js';

@Injectable()
export class CalendarFeedRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  find(personId: string): Promise<CalendarFeed | null> {
    return this.db.findOneBy(CalendarFeed, { personId });
  }

  /** The person's one feed; an earlier token opens nothing any more. */
  async replace(personId: string, tokenHash: string, madeAt: Date): Promise<void> {
    await this.db.upsert(CalendarFeed, { personId, tokenHash, madeAt, readAt: null }, ['personId']);
  }

  async delete(personId: string): Promise<void> {
    await this.db.delete(CalendarFeed, { personId });
  }

  /** Notes that the feed was read; whose it is, or null. */
  async read(tokenHash: string, readAt: Date): Promise<string | null> {
    const { raw } = (await this.db
      .createQueryBuilder()
      .update(CalendarFeed)
      .set({ readAt })
      .where({ tokenHash })
      .returning('person_id')
      .execute()) as { raw: { person_id: string }[] };
    return raw[0]?.person_id ?? null;
  }
}
