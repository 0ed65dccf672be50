import { Injectable } from '@nestjs/common';
import { sides } from '#domain/introductions';
import type { IntroductionState } from '#domain/states';
import { Transactions, type Tx } from '#platform/database';
import { CaseFile, type CaseActor } from './case-file.service.js';
import { IntroductionMails } from './introduction-mails.service.js';
import { IntroductionMoved, NotYourStep, PartnershipMissing, PartnershipStale } from './introductions.errors.js';
import { OutcomeRepository, type Evidence, type Partnership, type PartnershipTerms } from './outcome.repository.js';

const beforeSigning: readonly IntroductionState[] = ['met', 'following-up'];

/** What the two sides agreed: written by anybody of the case, signed once both sides have confirmed the same words. */
@Injectable()
export class PartnershipsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseFile,
    private readonly outcomes: OutcomeRepository,
    private readonly mails: IntroductionMails,
  ) {}

  find(introductionId: string): Promise<Partnership | null> {
    return this.outcomes.findPartnership(introductionId);
  }

  evidenceOf(introductionId: string): Promise<Evidence[]> {
    return this.outcomes.listEvidence(introductionId);
  }

  /** Writes the terms before the agreement is signed; both sides confirm them anew. @throws PartnershipStale */
  async write(
    id: string,
    actor: CaseActor,
    { version, terms }: { readonly version: number; readonly terms: PartnershipTerms },
    now: Date,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const introduction = await this.cases.lock(id, tx);
      if (!beforeSigning.includes(introduction.state)) throw new IntroductionMoved();
      if (!(await this.outcomes.writePartnership(id, version, { terms, at: now }, tx))) throw new PartnershipStale();
      const { sides: own, isBroker } = await this.cases.roleOf(id, actor, tx);
      const side = isBroker ? null : (own[0] ?? null);
      const event = { introductionId: id, createdAt: now, actorId: actor.personId, side };
      await this.cases.note({ ...event, kind: 'agreement-written' }, tx);
      const occasion = now.toISOString();
      const except = [actor.personId];
      await this.mails.add(introduction, { what: 'agreement', sides, occasion, except }, now, tx);
    });
  }

  /** A side says that the agreement is as written; with the second one the case is signed. @throws PartnershipStale */
  async confirm(id: string, personId: string, version: number, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { state } = await this.cases.lock(id, tx);
      if (!beforeSigning.includes(state)) throw new IntroductionMoved();
      const partnership = await this.outcomes.findPartnership(id, tx);
      if (!partnership) throw new PartnershipMissing();
      if (partnership.version !== version) throw new PartnershipStale();
      const [side] = (await this.cases.roleOf(id, { personId, isBroker: false }, tx)).sides;
      if (!side) throw new NotYourStep();
      await this.outcomes.confirmPartnership(id, { side, personId, at: now }, tx);
      if (!partnership.confirmedBy.includes(side))
        await this.cases.note(
          { introductionId: id, kind: 'agreement-confirmed', createdAt: now, actorId: personId, side },
          tx,
        );
      const after = await this.outcomes.findPartnership(id, tx);
      if (after && sides.every((each) => after.confirmedBy.includes(each))) await this.sign(id, state, now, tx);
    });
  }

  private async sign(id: string, state: IntroductionState, now: Date, tx: Tx): Promise<void> {
    if (state === 'met') await this.cases.move(id, 'follow-up', { at: now }, tx);
    await this.cases.move(id, 'sign', { at: now }, tx);
    const detail = { state: 'agreement-signed' };
    await this.cases.note({ introductionId: id, kind: 'moved', createdAt: now, detail }, tx);
  }
}
