import { Inject, Injectable } from '@nestjs/common';
import { describeAnonymous, isIdentityOpen, otherSide, type Side } from '#domain/introductions';
import { reasonSentence } from '#domain/matching';
import { formatInstant } from '#domain/time';
import type { ClosingReason } from '#domain/vocabulary';
import { CONFIG, type Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { letter, MailLedger, type LetterTemplate } from '#platform/mail';
import { CaseFactsReadModel, type CasePerson, type CaseTeaser } from './case-facts.read-model.js';
import type { Introduction } from './introduction.entity.js';
import { consentsOf, IntroductionRepository } from './introduction.repository.js';
import {
  introductionAgreed,
  introductionAgreement,
  introductionDocument,
  introductionEnded,
  introductionHandedOver,
  introductionProposed,
  introductionQuestion,
  introductionQuiet,
  introductionReminder,
  introductionStalled,
  type IntroductionLetterModel,
} from './introductions.letters.js';

const templates = {
  proposed: introductionProposed,
  reminder: introductionReminder,
  quiet: introductionQuiet,
  stalled: introductionStalled,
  agreement: introductionAgreement,
  question: introductionQuestion,
  document: introductionDocument,
  'handed-over': introductionHandedOver,
  agreed: introductionAgreed,
  ended: introductionEnded,
} as const satisfies Record<string, LetterTemplate<IntroductionLetterModel>>;

export interface IntroductionNews {
  readonly what: keyof typeof templates;
  /** Tells this mail from an earlier one of its kind about the same case. */
  readonly occasion?: string;
  /** Who is written to; everybody of these sides, unless left out. */
  readonly sides: readonly Side[];
  readonly except?: readonly string[];
  /** Also to the broker of the case; `anyone`: where it has none, to those who could be. */
  readonly toBroker?: boolean | 'anyone';
  /** Why the case ended that neither side left. */
  readonly because?: ClosingReason;
}

type Reader = Omit<CasePerson, 'introductionId' | 'side' | 'belongs'> & { readonly side: Side | null };

/** Writes mails about a case, each with what its reader may know by now. */
@Injectable()
export class IntroductionMails {
  constructor(
    private readonly facts: CaseFactsReadModel,
    private readonly introductions: IntroductionRepository,
    private readonly ledger: MailLedger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** True when at least one mail was not asked for before. */
  async add(introduction: Introduction, news: IntroductionNews, now: Date, tx: Tx): Promise<boolean> {
    const [teaser] = await this.facts.teasersOf([introduction.id], tx);
    if (!teaser) return false;
    const isOpen = await this.isOwnerOpen(introduction.id, teaser, tx);
    let isAnyNew = false;
    for (const reader of await this.readersOf(introduction, news, tx)) {
      const counterpart = await this.counterpartFor(reader, teaser, isOpen, tx);
      const isNew = await this.ledger.add(
        letter({
          template: templates[news.what],
          model: { ...this.modelFor(reader, introduction, teaser, counterpart), because: news.because ?? null },
          to: reader,
          period: news.occasion ? `${introduction.id}:${news.occasion}` : introduction.id,
        }),
        tx,
        { now },
      );
      isAnyNew ||= isNew;
    }
    return isAnyNew;
  }

  private async isOwnerOpen(introductionId: string, teaser: CaseTeaser, tx: Tx): Promise<boolean> {
    const consents = consentsOf(await this.introductions.listAnswers([introductionId], tx));
    return isIdentityOpen(teaser.identity, consents);
  }

  private async readersOf(introduction: Introduction, news: IntroductionNews, tx: Tx): Promise<readonly Reader[]> {
    const people: Reader[] = (await this.facts.peopleOf([introduction.id], tx)).filter(
      ({ side, belongs }) => belongs && news.sides.includes(side),
    );
    const brokers = news.toBroker ? await this.brokersOf(introduction.id, news.toBroker, tx) : [];
    const added = brokers.filter(({ personId }) => !people.some((person) => person.personId === personId));
    const readers = [...people, ...added.map((broker) => ({ ...broker, side: null }))];
    return readers.filter(({ personId }) => !news.except?.includes(personId));
  }

  private async brokersOf(
    introductionId: string,
    which: true | 'anyone',
    tx: Tx,
  ): Promise<readonly Omit<Reader, 'side'>[]> {
    const brokers = await this.facts.brokersOf(introductionId, tx);
    if (brokers.length > 0) return brokers;
    return which === 'anyone' ? this.facts.standInsOf(introductionId, tx) : [];
  }

  private async counterpartFor(reader: Reader, teaser: CaseTeaser, isOpen: boolean, tx: Tx): Promise<string> {
    const side = reader.side && otherSide(reader.side);
    if (side === 'capability') return teaser.capabilityOrganisation;
    const isBroker = side === null;
    if (!isOpen && !isBroker) {
      const { isFirm, challengeSectors, challengeRegion } = teaser;
      return describeAnonymous({ isFirm, sectors: challengeSectors, region: challengeRegion }, reader.language);
    }
    const [owner] = await this.facts.ownersOf([teaser.introductionId], tx);
    const names = [owner?.organisation, isBroker ? teaser.capabilityOrganisation : undefined];
    return names.filter((name) => name !== undefined).join(' – ');
  }

  private modelFor(
    reader: Reader,
    { id, message, respondBy }: Introduction,
    teaser: CaseTeaser,
    counterpart: string,
  ): Omit<IntroductionLetterModel, 'because'> {
    return {
      url: `${this.config.http.publicUrl}/introductions/${id}`,
      challengeTitle: teaser.challengeTitle,
      capabilityTitle: teaser.capabilityTitle,
      counterpart,
      reasons: teaser.reasons
        .filter(({ verdict }) => verdict === 'match')
        .slice(0, 3)
        .map((reason) => reasonSentence(reason, reader.language)),
      message,
      respondBy: respondBy && formatInstant(respondBy.getTime(), reader.zone, reader.language),
    };
  }
}
