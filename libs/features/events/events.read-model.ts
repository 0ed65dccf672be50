import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { BrokerageEventState } from '#domain/states';
import { managerOf, type Tx } from '#platform/database';

export interface EventCard {
  readonly id: string;
  readonly title: string;
  readonly state: BrokerageEventState;
  readonly mode: 'in-person' | 'online';
  readonly place: string;
  readonly zone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly registerBy: Date;
  readonly clusterName: string;
  readonly isRegistered: boolean;
  readonly cursorAt: string;
}

/** Somebody to write to. */
export interface EventRecipient {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'ro' | 'en';
  readonly zone: string;
}

export interface InvitedCluster {
  readonly id: string;
  readonly name: string;
}

interface Looker {
  readonly personId: string | null;
  readonly managedClusterIds: readonly string[];
  readonly isPlatformAdmin: boolean;
}

interface ListQuery {
  readonly after?: { readonly at: string; readonly id: string } | undefined;
  readonly limit: number;
  readonly now: Date;
}

const RECIPIENT = `p.id AS "personId", p.name, p.email, p.language, p.zone`;

@Injectable()
export class EventsReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Events to come, soonest first: the open ones for everybody, drafts and cancelled ones for who manages the cluster. */
  list(
    { personId, managedClusterIds, isPlatformAdmin }: Looker,
    { after, limit, now }: ListQuery,
  ): Promise<EventCard[]> {
    return this.db.query<EventCard[]>(
      `SELECT e.id, e.title, e.state, e.mode, e.place, e.zone, e.starts_at AS "startsAt", e.ends_at AS "endsAt",
         e.register_by AS "registerBy", c.name AS "clusterName", e.ends_at::text AS "cursorAt",
         EXISTS (SELECT 1 FROM event_registration r
           WHERE r.event_id = e.id AND r.person_id = $1::uuid AND r.state = 'registered') AS "isRegistered"
       FROM brokerage_event e JOIN cluster c ON c.id = e.cluster_id
       WHERE e.ends_at >= $4 AND (e.state IN ('open', 'planned') OR e.cluster_id = ANY($2::uuid[]) OR $3)
         AND ($5::timestamptz IS NULL OR (e.ends_at, e.id) > ($5, $6::uuid))
       ORDER BY e.ends_at, e.id LIMIT $7`,
      [personId, managedClusterIds, isPlatformAdmin, now, after?.at ?? null, after?.id ?? null, limit],
    );
  }

  async clusterName(eventId: string, tx?: Tx): Promise<string> {
    const rows: { name: string }[] = await managerOf(this.db, tx).query(
      `SELECT c.name FROM cluster c JOIN brokerage_event e ON e.cluster_id = c.id WHERE e.id = $1`,
      [eventId],
    );
    return rows[0]?.name ?? '';
  }

  listInvited(eventId: string): Promise<InvitedCluster[]> {
    return this.db.query<InvitedCluster[]>(
      `SELECT c.id, c.name FROM event_invitation i JOIN cluster c ON c.id = i.cluster_id
       WHERE i.event_id = $1 ORDER BY c.name, c.id`,
      [eventId],
    );
  }

  /** The people of the members of clusters, save those who are registered already. */
  listMembersOf(clusterIds: readonly string[], eventId: string, tx: Tx): Promise<EventRecipient[]> {
    return managerOf(this.db, tx).query(
      `SELECT ${RECIPIENT} FROM person p
       WHERE EXISTS (SELECT 1 FROM affiliation a JOIN cluster_member m ON m.organisation_id = a.organisation_id
           WHERE a.person_id = p.id AND m.cluster_id = ANY($1::uuid[]))
         AND NOT EXISTS (SELECT 1 FROM event_registration r WHERE r.event_id = $2 AND r.person_id = p.id)
       ORDER BY p.id`,
      [clusterIds, eventId],
    );
  }

  /** Those of `wanted` whose mail was not asked for yet. */
  async withoutMail<Wanted extends { readonly personId: string }>(
    wanted: readonly Wanted[],
    keyOf: (one: Wanted) => { readonly kind: string; readonly period: string },
    tx: Tx,
  ): Promise<readonly Wanted[]> {
    const keys = wanted.map(keyOf);
    const rows: { n: number }[] = await managerOf(this.db, tx).query(
      `SELECT w.n::int FROM unnest($1::uuid[], $2::text[], $3::text[]) WITH ORDINALITY AS w (person_id, kind, period, n)
       WHERE NOT EXISTS (SELECT FROM mail m WHERE (m.person_id, m.kind, m.period) = (w.person_id, w.kind, w.period))`,
      [wanted.map(({ personId }) => personId), keys.map(({ kind }) => kind), keys.map(({ period }) => period)],
    );
    const left = new Set(rows.map(({ n }) => n - 1));
    return wanted.filter((_, i) => left.has(i));
  }

  listRegistered(eventId: string, tx: Tx): Promise<EventRecipient[]> {
    return managerOf(this.db, tx).query(
      `SELECT ${RECIPIENT} FROM person p JOIN event_registration r ON r.person_id = p.id
       WHERE r.event_id = $1 AND r.state = 'registered' ORDER BY p.id`,
      [eventId],
    );
  }

  listPeople(personIds: readonly string[], tx: Tx): Promise<EventRecipient[]> {
    return managerOf(this.db, tx).query(`SELECT ${RECIPIENT} FROM person p WHERE p.id = ANY($1::uuid[])`, [personIds]);
  }
}
