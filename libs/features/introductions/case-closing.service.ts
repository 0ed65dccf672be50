import { Injectable } from '@nestjs/common';
import {
  closingOfCapability,
  closingOfChallenge,
  closingWithoutPeople,
  sides,
  type Closing,
  type Side,
} from '#domain/introductions';
import { capabilityMachine, challengeMachine } from '#domain/states';
import { CapabilityContacts } from '#features/capabilities';
import { Transactions, type Tx } from '#platform/database';
import { CaseClosingReadModel } from './case-closing.read-model.js';
import { CaseFactsReadModel } from './case-facts.read-model.js';
import { CaseFile } from './case-file.service.js';
import { IntroductionMails } from './introduction-mails.service.js';
import { IntroductionRepository } from './introduction.repository.js';

/** Taken at one sweep; the next one goes on. */
const MOST_AT_ONCE = 200;

/** Somebody who left an organisation. */
export interface Departure {
  readonly organisationId: string;
  readonly personId: string;
}

/** Ends cases whose challenge, capability or people are no more. Everything here may run twice and late. */
@Injectable()
export class CaseClosingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionRepository,
    private readonly closings: CaseClosingReadModel,
    private readonly facts: CaseFactsReadModel,
    private readonly cases: CaseFile,
    private readonly mails: IntroductionMails,
    private readonly contacts: CapabilityContacts,
  ) {}

  async endOfChallenge(challengeId: string, now: Date): Promise<void> {
    const state = await this.closings.challengeState(challengeId);
    await this.endAll(challengeId, state && closingOfChallenge(state), now);
  }

  async endOfCapability(capabilityId: string, now: Date): Promise<void> {
    const state = await this.closings.capabilityState(capabilityId);
    await this.endAll(capabilityId, state && closingOfCapability(state), now);
  }

  /**
   * Takes a person who left out of the organisation's contacts. His cases go on with whoever is left of his side,
   * without the meetings that he was to come to; where nobody is left, they end.
   */
  async release({ organisationId, personId }: Departure, now: Date): Promise<void> {
    const hasLeft = await this.transactions.run(async (tx) => {
      if (await this.closings.belongsTo(organisationId, personId, tx)) return false;
      await this.contacts.release(organisationId, personId, tx);
      return true;
    });
    if (!hasLeft) return;
    const { states } = closingWithoutPeople('challenge');
    for (const { id, side } of await this.closings.listOfPerson(organisationId, personId, states)) {
      await this.transactions.run((tx) => this.goOnWithout(id, { side, personId }, now, tx));
    }
  }

  /** Ends what should have ended, where a job of its own was lost. Safe to run at any time. */
  async sweep(now: Date): Promise<void> {
    for (const state of challengeMachine.states) {
      const closing = closingOfChallenge(state);
      const ids = closing ? await this.closings.listEndedChallenges([state], closing.states, MOST_AT_ONCE) : [];
      for (const id of ids) await this.endOfChallenge(id, now);
    }
    for (const state of capabilityMachine.states) {
      const closing = closingOfCapability(state);
      const ids = closing ? await this.closings.listEndedCapabilities([state], closing.states, MOST_AT_ONCE) : [];
      for (const id of ids) await this.endOfCapability(id, now);
    }
    const { states } = closingWithoutPeople('challenge');
    for (const departure of await this.closings.listDepartures(states, MOST_AT_ONCE)) {
      await this.release(departure, now);
    }
  }

  private async goOnWithout(id: string, left: { side: Side; personId: string }, now: Date, tx: Tx): Promise<void> {
    const { side, personId } = left;
    await this.cases.lock(id, tx);
    const people = await this.facts.peopleOf([id], tx);
    const remaining = people.filter((person) => person.side === side && person.belongs);
    if (remaining.length === 0) await this.end(id, closingWithoutPeople(side), now, tx);
    else await this.cases.callOffMeetings(id, { by: null, of: personId }, now, tx);
  }

  private async endAll(subjectId: string, closing: Closing | null, now: Date): Promise<void> {
    if (!closing) return;
    for (const { id } of await this.closings.listOfSide(closing.side, subjectId, closing.states)) {
      await this.transactions.run(async (tx) => {
        await this.cases.lock(id, tx);
        await this.end(id, closing, now, tx);
      });
    }
  }

  /** The caller holds the case. Does nothing when it has moved on. */
  private async end(id: string, { side, reason, states }: Closing, now: Date, tx: Tx): Promise<void> {
    const introduction = await this.introductions.find(id, tx);
    if (!introduction || !states.includes(introduction.state)) return;
    await this.cases.move(id, 'withdraw', { at: now, exitSide: side, exitReason: reason }, tx);
    await this.cases.note({ introductionId: id, kind: 'closed', createdAt: now, side, detail: { reason } }, tx);
    await this.cases.callOffMeetings(id, { by: null }, now, tx);
    await this.mails.add(introduction, { what: 'ended', sides, toBroker: true, because: reason }, now, tx);
  }
}
