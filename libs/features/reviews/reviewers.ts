import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access';
import { mayReview, type ReviewRight } from '#domain/review';
import type { Tx } from '#platform/database';
import { ManagersReadModel } from './managers.read-model.js';
import { AuthorCannotReview, NotTheReviewer } from './reviews.errors.js';

/** A text that waits for review: whose it is and who wrote it. */
export interface ReviewedText {
  readonly organisationId: string;
  readonly authorIds: readonly (string | null)[];
}

@Injectable()
export class Reviewers {
  constructor(private readonly managers: ManagersReadModel) {}

  async rightOf(actor: Actor, { organisationId, authorIds }: ReviewedText, tx?: Tx): Promise<ReviewRight> {
    if (actor.personId === null) return 'not-reviewer';
    return mayReview({
      personId: actor.personId,
      authorIds,
      isBroker: await this.managers.manages(organisationId, actor.managedClusterIds, tx),
      isPlatformAdmin: actor.isPlatformAdmin,
      hasManager: await this.managers.has(organisationId, authorIds, tx),
    });
  }

  /** The id of the reviewer. @throws AuthorCannotReview, NotTheReviewer */
  async require(actor: Actor, text: ReviewedText, tx: Tx): Promise<string> {
    const right = await this.rightOf(actor, text, tx);
    if (right === 'is-author') throw new AuthorCannotReview();
    if (right === 'not-reviewer' || actor.personId === null) throw new NotTheReviewer();
    return actor.personId;
  }
}
