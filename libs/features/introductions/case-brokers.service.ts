import { Injectable } from '@nestjs/common';
import { isTerminal, introductionMachine } from '#domain/states';
import { Transactions } from '#platform/database';
import { CaseFactsReadModel, type NextMatch } from './case-facts.read-model.js';
import { CaseFile } from './case-file.service.js';
import { IntroductionAsks } from './introduction-asks.service.js';
import { IntroductionMails } from './introduction-mails.service.js';
import type { Introduction } from './introduction.entity.js';
import { IntroductionRepository } from './introduction.repository.js';
import { BrokerInvalid, IntroductionMoved } from './introductions.errors.js';

/** Looked through for somebody who can be asked now. */
const MOST_CANDIDATES = 10;

/** How a broker is added: in the place of the first, or beside him for the other side. */
export interface Appointment {
  readonly personId: string;
  readonly as: 'broker' | 'second-broker';
}

/** Who works on a case, and whom they could propose next. */
@Injectable()
export class CaseBrokersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionRepository,
    private readonly facts: CaseFactsReadModel,
    private readonly asks: IntroductionAsks,
    private readonly cases: CaseFile,
    private readonly mails: IntroductionMails,
  ) {}

  /** Those who work on the case. */
  listOf(introductionId: string): ReturnType<CaseFactsReadModel['brokersOf']> {
    return this.facts.brokersOf(introductionId);
  }

  /** Those who can be appointed. */
  list(introductionId: string): ReturnType<CaseFactsReadModel['possibleBrokersOf']> {
    return this.facts.possibleBrokersOf(introductionId);
  }

  /** Hands the case over with its whole history, or takes somebody in for the other side. @throws BrokerInvalid */
  async appoint(id: string, { personId, as }: Appointment, by: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const introduction = await this.cases.lock(id, tx);
      if (isTerminal(introductionMachine, introduction.state)) throw new IntroductionMoved();
      const possible = await this.facts.possibleBrokersOf(id, tx);
      const isSame = introduction.brokerId === personId || introduction.secondBrokerId === personId;
      if (isSame || !possible.some((person) => person.personId === personId)) throw new BrokerInvalid();
      const change = as === 'broker' ? { brokerId: personId } : { secondBrokerId: personId };
      await this.introductions.setBrokers(id, change, tx);
      const kind = as === 'broker' ? 'handed-over' : 'broker-added';
      await this.cases.note({ introductionId: id, kind, createdAt: now, actorId: by, detail: { to: personId } }, tx);
      const occasion = `${personId}:${now.toISOString()}`;
      const news = { what: 'handed-over', sides: [], toBroker: true, occasion, except: [by] } as const;
      await this.mails.add({ ...introduction, ...change }, news, now, tx);
    });
  }

  /** The best candidate after the one of this case who can be asked now; null: there is none. */
  async nextCandidate({ challengeId }: Introduction, now: Date): Promise<NextMatch | null> {
    for (const match of await this.facts.nextMatches(challengeId, MOST_CANDIDATES)) {
      if (await this.asks.isReachable(match, 'capability', now)) return match;
    }
    return null;
  }
}
