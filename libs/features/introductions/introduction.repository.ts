import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager, In } from 'typeorm';
import { sides, type Consent, type Side } from '#domain/introductions';
import { introductionMachine, sourcesOf, type IntroductionAction } from '#domain/states';
import { managerOf, type Tx } from '#platform/database';
import { IntroductionConsent } from './introduction-consent.entity.js';
import { IntroductionEvent } from './introduction-event.entity.js';
import { IntroductionPerson } from './introduction-person.entity.js';
import { Introduction } from './introduction.entity.js';

export type NewIntroduction = Pick<
  Introduction,
  'id' | 'matchId' | 'challengeId' | 'capabilityId' | 'state' | 'brokerId' | 'message' | 'stateSince' | 'clockStartedAt'
> &
  Partial<Pick<Introduction, 'unclear' | 'about'>>;
/** When a case moves, and what else changes with it. */
export type CaseChange = { readonly at: Date } & Partial<Pick<Introduction, 'exitSide' | 'exitReason' | 'brokerId'>>;
export type Brokers = Partial<Pick<Introduction, 'brokerId' | 'secondBrokerId'>>;
export type ClockChange = Partial<
  Pick<Introduction, 'respondBy' | 'clockStartedAt' | 'checkAt' | 'reminded' | 'stalledAt'>
>;
export type SidePerson = Pick<IntroductionPerson, 'personId' | 'side'>;
export type NewEvent = Pick<IntroductionEvent, 'introductionId' | 'kind' | 'createdAt'> &
  Partial<Pick<IntroductionEvent, 'actorId' | 'side' | 'detail'>>;

@Injectable()
export class IntroductionRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Answers false when the challenge and the capability have an open case already. */
  async insert(introduction: NewIntroduction, people: readonly SidePerson[], tx: Tx): Promise<boolean> {
    const db = managerOf(this.db, tx);
    const inserted = await db
      .createQueryBuilder()
      .insert()
      .into(Introduction)
      .values(introduction)
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) return false;
    await this.addPeople(introduction.id, people, tx);
    return true;
  }

  async addPeople(introductionId: string, people: readonly SidePerson[], tx: Tx): Promise<void> {
    const rows = people.map((person) => ({ introductionId, ...person }));
    await managerOf(this.db, tx).insert(IntroductionPerson, rows);
  }

  find(id: string, tx?: Tx): Promise<Introduction | null> {
    return managerOf(this.db, tx).findOneBy(Introduction, { id });
  }

  list(ids: readonly string[]): Promise<Introduction[]> {
    return this.db.findBy(Introduction, { id: In([...ids]) });
  }

  async setBrokers(id: string, change: Brokers, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).update(Introduction, { id }, { ...change, version: () => 'version + 1' });
  }

  async setClock(id: string, change: ClockChange, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).update(Introduction, { id }, change);
  }

  /** Takes the row for the rest of the transaction, so that answers of one case wait for each other. */
  lock(id: string, tx: Tx): Promise<Introduction | null> {
    return managerOf(this.db, tx).findOne(Introduction, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Moves a case by its machine; answers false when its state no longer allows the action. */
  async move(id: string, action: IntroductionAction, change: CaseChange, tx: Tx): Promise<boolean> {
    const { at, ...columns } = change;
    const { affected } = await managerOf(this.db, tx).update(
      Introduction,
      { id, state: In([...sourcesOf(introductionMachine, action)]) },
      {
        ...columns,
        state: introductionMachine.transitions[action].to,
        stateSince: at,
        ...(action === 'agree' ? { agreedAt: at } : {}),
        ...(action === 'meet' ? { metAt: at } : {}),
        version: () => 'version + 1',
      },
    );
    return affected === 1;
  }

  /** Answers false when the side has answered already. */
  async answer(consent: Omit<IntroductionConsent, 'createdAt'>, at: Date, tx: Tx): Promise<boolean> {
    const inserted = await managerOf(this.db, tx)
      .createQueryBuilder()
      .insert()
      .into(IntroductionConsent)
      .values({ ...consent, createdAt: at })
      .orIgnore()
      .returning('side')
      .execute();
    return (inserted.raw as unknown[]).length === 1;
  }

  listAnswers(introductionIds: readonly string[], tx?: Tx): Promise<IntroductionConsent[]> {
    return managerOf(this.db, tx).find(IntroductionConsent, {
      where: { introductionId: In([...introductionIds]) },
      order: { introductionId: 'ASC', side: 'ASC' },
    });
  }

  listPeople(introductionIds: readonly string[], tx?: Tx): Promise<IntroductionPerson[]> {
    return managerOf(this.db, tx).find(IntroductionPerson, {
      where: { introductionId: In([...introductionIds]) },
      order: { introductionId: 'ASC', side: 'ASC', personId: 'ASC' },
    });
  }

  async addEvent(event: NewEvent, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).insert(IntroductionEvent, { id: randomUUID(), ...event });
  }

  listEvents(introductionId: string): Promise<IntroductionEvent[]> {
    return this.db.find(IntroductionEvent, {
      where: { introductionId },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: 200,
    });
  }

  /** Makes transactions that ask one of these people wait for each other, always in the same order. */
  async lockPeople(personIds: readonly string[], tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `SELECT pg_advisory_xact_lock(hashtextextended(p.id, 2)) FROM
         (SELECT DISTINCT id FROM unnest($1::text[]) AS id ORDER BY id) AS p`,
      [personIds],
    );
  }

  /** How many cases a person was asked about in a stretch of time. What one started oneself does not count. */
  async countAsked(personId: string, from: Date, until: Date, tx?: Tx): Promise<number> {
    const rows: { asked: number }[] = await managerOf(this.db, tx).query(
      `SELECT count(*)::int AS asked FROM introduction i JOIN introduction_person p ON p.introduction_id = i.id
       WHERE p.person_id = $1 AND i.created_at >= $2 AND i.created_at < $3
         AND NOT EXISTS (SELECT FROM introduction_event e
           WHERE e.introduction_id = i.id AND e.kind = 'interest-shown' AND e.actor_id = p.person_id)`,
      [personId, from, until],
    );
    return rows[0]!.asked;
  }

  /** Makes cases that one person begins wait for each other. Taken before anybody who is asked, and apart from them. */
  async lockStarter(personId: string, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [personId]);
  }

  /** How many cases that this person began wait for the other side. */
  async countOpenInterests(personId: string, tx: Tx): Promise<number> {
    const rows: { open: number }[] = await managerOf(this.db, tx).query(
      `SELECT count(*)::int AS open FROM introduction_event e JOIN introduction i ON i.id = e.introduction_id
       WHERE e.kind = 'interest-shown' AND e.actor_id = $1 AND i.state = 'interest'`,
      [personId],
    );
    return rows[0]!.open;
  }
}

/** The answers of both sides; one that has given none is pending. */
export function consentsOf(answers: readonly IntroductionConsent[]): readonly Consent[] {
  return sides.map((side: Side): Consent => {
    const answer = answers.find((a) => a.side === side);
    if (!answer) return { side, answer: 'pending' };
    return answer.decision === 'accepted'
      ? { side, answer: 'accepted' }
      : { side, answer: 'declined', reason: answer.reason ?? 'other' };
  });
}
