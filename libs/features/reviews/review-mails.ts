import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { letter, MailLedger, type LetterTemplate, type Recipient } from '#platform/mail';
import { ReviewPeopleReadModel } from './review-people.read-model.js';
import {
  publishedLetter,
  returnedLetter,
  reviewWaitsLetter,
  type ReviewedKind,
  type ReviewLetter,
} from './reviews.letters.js';

/** A version of a text at one step of its review. */
export interface ReviewedVersion {
  readonly kind: ReviewedKind;
  /** Of the challenge or capability. */
  readonly id: string;
  readonly versionId: string;
  readonly title: string;
  readonly organisationId: string;
  readonly authorIds: readonly (string | null)[];
}

/** Tells reviewers what waits and authors what came of it: one mail a person, version and step. */
@Injectable()
export class ReviewMails {
  constructor(
    private readonly people: ReviewPeopleReadModel,
    private readonly ledger: MailLedger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'http'>,
  ) {}

  async tellReviewers(version: ReviewedVersion, tx: Tx): Promise<void> {
    const reviewers = await this.people.listReviewers(version.organisationId, version.authorIds, tx);
    await this.send(reviewWaitsLetter, version, { to: reviewers, page: 'review', note: '' }, tx);
  }

  async tellPublished(version: ReviewedVersion, tx: Tx): Promise<void> {
    const to = await this.people.listByIds(version.authorIds, tx);
    const page = version.kind === 'challenge' ? 'matches' : '';
    await this.send(publishedLetter, version, { to, page, note: '' }, tx);
  }

  async tellReturned(version: ReviewedVersion, note: string, tx: Tx): Promise<void> {
    const to = await this.people.listByIds(version.authorIds, tx);
    await this.send(returnedLetter, version, { to, page: 'edit', note }, tx);
  }

  private async send(
    template: LetterTemplate<ReviewLetter>,
    { kind, id, title, versionId }: ReviewedVersion,
    { to, page, note }: { readonly to: readonly Recipient[]; readonly page: string; readonly note: string },
    tx: Tx,
  ): Promise<void> {
    const folder = kind === 'challenge' ? 'challenges' : 'capabilities';
    const url = [this.config.http.publicUrl, folder, id, page].filter(Boolean).join('/');
    for (const person of to) {
      const model = { kind, title, url, note };
      await this.ledger.add(letter({ template, model, to: person, period: versionId }), tx);
    }
  }
}
