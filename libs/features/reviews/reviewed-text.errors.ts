import { AppError, type FieldProblem } from '#platform/errors';
import type { ReviewedKind } from './reviews.letters.js';

/** What goes wrong in the same way with a challenge and a capability; the code begins with the kind. */
export class TextNotFound extends AppError {
  readonly kind = 'missing';
  readonly code: string;

  constructor(of: ReviewedKind) {
    super(`There is no such ${of}.`);
    this.code = `${of}.not_found`;
  }
}

export class NotOfYourOrganisation extends AppError {
  readonly kind = 'forbidden';
  readonly code: string;

  constructor(of: ReviewedKind) {
    super('You write only for organisations that you belong to.');
    this.code = `${of}.not_your_organisation`;
  }
}

export class TextChangedMeanwhile extends AppError {
  readonly kind = 'stale';
  readonly code: string;

  constructor(of: ReviewedKind) {
    super(`The ${of} was changed elsewhere meanwhile: reload and try again.`);
    this.code = `${of}.stale`;
  }
}

export class WrongTextState extends AppError {
  readonly kind = 'conflict';
  readonly code: string;

  constructor(of: ReviewedKind, action: string, state: string) {
    super(`A ${of} that is ${state} does not allow this: ${action}.`);
    this.code = `${of}.wrong_state`;
  }
}

export class TextInReview extends AppError {
  readonly kind = 'conflict';
  readonly code: string;

  constructor(of: ReviewedKind) {
    super(`The ${of} is being reviewed: it can be edited again once the reviewer has answered.`);
    this.code = `${of}.in_review`;
  }
}

export class NothingToReview extends AppError {
  readonly kind = 'conflict';
  readonly code: string;

  constructor(of: ReviewedKind) {
    super(`No version of the ${of} waits for review.`);
    this.code = `${of}.nothing_to_review`;
  }
}

export class TextIncomplete extends AppError {
  readonly kind = 'invalid';
  readonly code: string;

  constructor(
    of: ReviewedKind,
    override readonly fields: readonly FieldProblem[],
  ) {
    super('Some answers are missing or not right yet.');
    this.code = `${of}.incomplete`;
  }
}

export class WrongContact extends AppError {
  readonly kind = 'invalid';
  readonly code: string;
  override readonly fields = [{ pointer: '/contactIds', rule: 'must name people of the organisation' }];

  constructor(of: ReviewedKind) {
    super('Contacts are people of the organisation.');
    this.code = `${of}.wrong_contact`;
  }
}
