import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { brokerTieOf, type BrokerTie, type ConflictFacts } from '#domain/introductions';

type TieFacts = Pick<ConflictFacts, 'brokerIsOfSide' | 'brokerServesDemand' | 'brokerServesSupply'> & {
  readonly introductionId: string;
};

const SERVES = (side: string): string => `EXISTS (SELECT FROM cluster k
  JOIN affiliation a ON a.organisation_id = k.manager_organisation_id AND a.person_id = i.broker_id
  JOIN cluster_member m ON m.cluster_id = k.id AND m.organisation_id = ${side}.organisation_id)`;

/** What the brokers of cases are to the sides. */
@Injectable()
export class BrokerTiesReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** The tie of the broker of each case; cases without a broker, or without a tie, are left out. */
  async listOf(introductionIds: readonly string[]): Promise<Map<string, BrokerTie>> {
    const rows = await this.db.query<TieFacts[]>(
      `SELECT i.id AS "introductionId",
         EXISTS (SELECT FROM affiliation a WHERE a.person_id = i.broker_id
           AND a.organisation_id IN (h.organisation_id, c.organisation_id)) AS "brokerIsOfSide",
         ${SERVES('h')} AS "brokerServesDemand", ${SERVES('c')} AS "brokerServesSupply"
       FROM introduction i JOIN challenge h ON h.id = i.challenge_id JOIN capability c ON c.id = i.capability_id
       WHERE i.id = ANY ($1::uuid[]) AND i.broker_id IS NOT NULL`,
      [introductionIds],
    );
    return new Map(
      rows.flatMap(({ introductionId, ...facts }) => {
        const tie = brokerTieOf(facts);
        return tie ? [[introductionId, tie] as const] : [];
      }),
    );
  }
}
