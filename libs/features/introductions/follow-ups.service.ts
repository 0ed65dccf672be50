import { Inject, Injectable } from '@nestjs/common';
import {
  dueFollowUp,
  followUpDays,
  followUpLinkDays,
  type FollowUpAnswer,
  type FollowUpDay,
  type Side,
} from '#domain/introductions';
import { isTerminal, introductionMachine, type IntroductionState } from '#domain/states';
import { CONFIG, type Config } from '#platform/config';
import { Transactions, type Tx } from '#platform/database';
import { letter, MailLedger } from '#platform/mail';
import { CaseClocks } from './case-clock.service.js';
import { CaseFactsReadModel, type CaseTeaser } from './case-facts.read-model.js';
import { CaseFile } from './case-file.service.js';
import { FollowUpLinks, type FollowUpLink } from './follow-up-links.js';
import { introductionFollowUp } from './follow-up.letters.js';
import { FollowUpLinkInvalid, IntroductionMoved } from './introductions.errors.js';
import { OutcomeRepository, type FollowUp } from './outcome.repository.js';

const MOST_AT_ONCE = 500;
const dayMs = 86_400_000;

/** What the page behind a link shows: only what the mail said before. */
export interface ShownFollowUp {
  readonly challengeTitle: string;
  readonly capabilityTitle: string;
  readonly day: FollowUpDay;
  readonly state: IntroductionState;
  readonly answer: FollowUpAnswer | null;
  readonly introductionId: string;
}

/** Asks both sides after a meeting how it went on, and takes the answer by a link of the mail. */
@Injectable()
export class FollowUpsService {
  private readonly links: FollowUpLinks;

  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseFile,
    private readonly clocks: CaseClocks,
    private readonly facts: CaseFactsReadModel,
    private readonly outcomes: OutcomeRepository,
    private readonly ledger: MailLedger,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.links = new FollowUpLinks(config.auth.secret);
  }

  list(introductionId: string): Promise<FollowUp[]> {
    return this.outcomes.listFollowUps(introductionId);
  }

  /** The page on which a person answers what his side was asked and has not answered; null when there is nothing. */
  openPath(
    introductionId: string,
    asked: readonly FollowUp[],
    reader: { readonly personId: string; readonly sides: readonly Side[] },
  ): string | null {
    const open = asked.findLast(({ side, answeredAt }) => answeredAt === null && reader.sides.includes(side));
    if (!open) return null;
    const expiresAt = new Date(open.askedAt.getTime() + followUpLinkDays * dayMs);
    const { personId } = reader;
    return `/follow-up/${this.links.tokenFor({ introductionId, personId, day: open.day, expiresAt })}`;
  }

  /** Asks what is due; safe to run at any time, also twice at once. */
  async sweep(now: Date): Promise<void> {
    const metBefore = new Date(now.getTime() - followUpDays[0] * dayMs);
    for (const { id, metAt, asked } of await this.outcomes.listFollowed(metBefore, MOST_AT_ONCE)) {
      const day = dueFollowUp(metAt, asked, now);
      if (day !== null) await this.transactions.run((tx) => this.ask(id, day, now, tx));
    }
  }

  /** What a link is about; reading it changes nothing. @throws FollowUpLinkInvalid */
  async show(token: string, now: Date): Promise<ShownFollowUp> {
    const link = this.read(token, now);
    return this.transactions.run(async (tx) => {
      const { state } = await this.cases.lock(link.introductionId, tx);
      const side = await this.sideOf(link, tx);
      const teaser = await this.teaserOf(link.introductionId, tx);
      const asked = await this.outcomes.listFollowUps(link.introductionId, tx);
      const own = asked.find((one) => one.day === link.day && one.side === side);
      const { challengeTitle, capabilityTitle } = teaser;
      const { introductionId, day } = link;
      return { introductionId, challengeTitle, capabilityTitle, day, state, answer: own?.answer ?? null };
    });
  }

  /** Takes the answer of a side; the case has shown life. @throws FollowUpLinkInvalid */
  async answer(token: string, answer: FollowUpAnswer, now: Date): Promise<void> {
    const link = this.read(token, now);
    const { introductionId: id, personId, day } = link;
    await this.transactions.run(async (tx) => {
      const { state } = await this.cases.lock(id, tx);
      if (isTerminal(introductionMachine, state)) throw new IntroductionMoved();
      const side = await this.sideOf(link, tx);
      await this.outcomes.answerFollowUp(id, { day, side }, { answer, by: personId, at: now }, tx);
      const event = { introductionId: id, createdAt: now, actorId: personId, side };
      await this.cases.note({ ...event, kind: 'followed-up', detail: { answer, day: String(day) } }, tx);
      if (state === 'met' && answer !== 'ended') await this.cases.move(id, 'follow-up', { at: now }, tx);
      else if (answer !== 'ended') await this.clocks.start(id, now, tx);
    });
  }

  private read(token: string, now: Date): FollowUpLink {
    const link = this.links.read(token);
    if (!link || link.expiresAt <= now) throw new FollowUpLinkInvalid();
    return link;
  }

  /** The side that the person of a link still answers for. */
  private async sideOf({ introductionId, personId }: FollowUpLink, tx: Tx): Promise<Side> {
    const people = await this.facts.peopleOf([introductionId], tx);
    const own = people.find((person) => person.personId === personId && person.belongs);
    if (!own) throw new FollowUpLinkInvalid();
    return own.side;
  }

  private async teaserOf(introductionId: string, tx: Tx): Promise<CaseTeaser> {
    const [teaser] = await this.facts.teasersOf([introductionId], tx);
    if (!teaser) throw new FollowUpLinkInvalid();
    return teaser;
  }

  private async ask(introductionId: string, day: FollowUpDay, now: Date, tx: Tx): Promise<void> {
    const { state } = await this.cases.lock(introductionId, tx);
    if (isTerminal(introductionMachine, state)) return;
    if (!(await this.outcomes.addFollowUp(introductionId, day, now, tx))) return;
    const { challengeTitle, capabilityTitle } = await this.teaserOf(introductionId, tx);
    const expiresAt = new Date(now.getTime() + followUpLinkDays * dayMs);
    for (const to of await this.facts.peopleOf([introductionId], tx)) {
      if (!to.belongs) continue;
      const token = this.links.tokenFor({ introductionId, personId: to.personId, day, expiresAt });
      const url = `${this.config.http.publicUrl}/follow-up/${token}`;
      const model = { challengeTitle, capabilityTitle, day, url };
      await this.ledger.add(
        letter({ template: introductionFollowUp, model, to, period: `${introductionId}:${day}` }),
        tx,
        { now },
      );
    }
    await this.cases.note(
      { introductionId, kind: 'follow-up-asked', createdAt: now, detail: { day: String(day) } },
      tx,
    );
  }
}
