import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { IntroductionState } from '#domain/states';

/** Where a page begins: after this row. `at` is an instant as the database writes it. */
export interface PagePosition {
  readonly at: string;
  readonly id: string;
}

export interface CaseKey {
  readonly id: string;
  readonly cursorAt: string;
}

export interface CaseQuery {
  readonly states: readonly IntroductionState[];
  readonly after: PagePosition | null;
  readonly limit: number;
}

/** Text, since the microseconds of the column do not fit a Date. */
const KEY = `i.id, i.state_since::text AS "cursorAt"`;
const PAGE = `i.state = ANY ($1) AND ($2::timestamptz IS NULL OR (i.state_since, i.id) < ($2::timestamptz, $3::uuid))
  ORDER BY i.state_since DESC, i.id DESC LIMIT $4`;

/** Somebody who manages no cluster any more is no broker, unless the platform admin stands in; the same as the guard asks. */
const IS_BROKER = `(EXISTS (SELECT FROM person p WHERE p.id = $5 AND p.is_platform_admin)
  OR EXISTS (SELECT FROM cluster k JOIN affiliation a ON a.organisation_id = k.manager_organisation_id WHERE a.person_id = $5))`;

/** Which cases somebody sees, newest change first; what is in them comes from CasesService. */
@Injectable()
export class CaseListReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Cases in which the person answers for a side that he still belongs to, or is the broker and still one. */
  listOfPerson(personId: string, query: CaseQuery): Promise<CaseKey[]> {
    return this.db.query(
      `SELECT ${KEY} FROM introduction i 
       JOIN challenge h ON h.id = i.challenge_id JOIN capability c ON c.id = i.capability_id
       WHERE ($5 IN (i.broker_id, i.second_broker_id) AND ${IS_BROKER} OR EXISTS (
         SELECT FROM introduction_person ip JOIN affiliation a ON a.person_id = ip.person_id
           AND a.organisation_id = CASE ip.side WHEN 'challenge' THEN h.organisation_id ELSE c.organisation_id END
         WHERE ip.introduction_id = i.id AND ip.person_id = $5)) AND ${PAGE}`,
      [...parametersOf(query), personId],
    );
  }
}

function parametersOf({ states, after, limit }: CaseQuery): readonly unknown[] {
  return [states, after?.at ?? null, after?.id ?? null, limit];
}
