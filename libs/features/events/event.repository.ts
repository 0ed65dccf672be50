import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager, In } from 'typeorm';
import { brokerageEventMachine, sourcesOf, type BrokerageEventAction } from '#domain/states';
import { managerOf, type Tx } from '#platform/database';
import { BrokerageEvent } from './brokerage-event.entity.js';

/** What an organiser writes, with the times that follow from it. */
export type EventRow = Pick<
  BrokerageEvent,
  | 'title'
  | 'description'
  | 'mode'
  | 'place'
  | 'videoUrl'
  | 'zone'
  | 'languages'
  | 'slotMinutes'
  | 'gapMinutes'
  | 'tables'
  | 'sessions'
  | 'startsAt'
  | 'endsAt'
  | 'registerBy'
>;

@Injectable()
export class EventRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  find(id: string, tx?: Tx): Promise<BrokerageEvent | null> {
    return managerOf(this.db, tx).findOneBy(BrokerageEvent, { id });
  }

  /** Makes changes of one event take turns. */
  async lock(id: string, tx: Tx): Promise<BrokerageEvent | null> {
    await managerOf(this.db, tx).query('SELECT 1 FROM brokerage_event WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id, tx);
  }

  async insert(event: EventRow & Pick<BrokerageEvent, 'id' | 'clusterId' | 'createdBy'>, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).insert(BrokerageEvent, event);
  }

  /** False when the row has moved on from `version`, or the event was called off. */
  async update(id: string, row: EventRow, { version, tx }: { version: number; tx: Tx }): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      BrokerageEvent,
      { id, version, state: In(['draft', 'open', 'planned']) },
      { ...row, version: version + 1 },
    );
    return affected === 1;
  }

  /** False when the event is not in a state from which the action starts. */
  async move(id: string, action: BrokerageEventAction, tx: Tx): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      BrokerageEvent,
      { id, state: In([...sourcesOf(brokerageEventMachine, action)]) },
      { state: brokerageEventMachine.transitions[action].to, version: () => 'version + 1' },
    );
    return affected === 1;
  }

  /** The clusters that were not invited before. */
  async invite(
    eventId: string,
    clusterIds: readonly string[],
    { by, now, tx }: { by: string; now: Date; tx: Tx },
  ): Promise<readonly string[]> {
    const rows: { cluster_id: string }[] = await managerOf(this.db, tx).query(
      `INSERT INTO event_invitation (event_id, cluster_id, invited_by, invited_at)
       SELECT $1, c.id, $3, $4 FROM cluster c WHERE c.id = ANY($2::uuid[])
       ON CONFLICT DO NOTHING RETURNING cluster_id`,
      [eventId, clusterIds, by, now],
    );
    return rows.map((row) => row.cluster_id);
  }
}
