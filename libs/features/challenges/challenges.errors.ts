import { AppError, type FieldProblem } from '#platform/errors';

export class ChallengeNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'challenge.not_found';
  constructor() {
    super('There is no such challenge.');
  }
}

export class NotOfYourOrganisation extends AppError {
  readonly kind = 'forbidden';
  readonly code = 'challenge.not_your_organisation';
  constructor() {
    super('You write challenges only for organisations that you belong to.');
  }
}

export class ChallengeChangedMeanwhile extends AppError {
  readonly kind = 'stale';
  readonly code = 'challenge.stale';
  constructor() {
    super('The challenge was changed elsewhere meanwhile: reload and try again.');
  }
}

export class WrongChallengeState extends AppError {
  readonly kind = 'conflict';
  readonly code = 'challenge.wrong_state';
  constructor(action: string, state: string) {
    super(`A challenge that is ${state} does not allow this: ${action}.`);
  }
}

export class ChallengeInReview extends AppError {
  readonly kind = 'conflict';
  readonly code = 'challenge.in_review';
  constructor() {
    super('The challenge is being reviewed: it can be edited again once the reviewer has answered.');
  }
}

export class NothingToReview extends AppError {
  readonly kind = 'conflict';
  readonly code = 'challenge.nothing_to_review';
  constructor() {
    super('No version of the challenge waits for review.');
  }
}

export class ChallengeIncomplete extends AppError {
  readonly kind = 'invalid';
  readonly code = 'challenge.incomplete';
  constructor(override readonly fields: readonly FieldProblem[]) {
    super('Some answers are missing or not right yet.');
  }
}

export class WrongChallengeContact extends AppError {
  readonly kind = 'invalid';
  readonly code = 'challenge.wrong_contact';
  override readonly fields = [{ pointer: '/contactIds', rule: 'must name people of the organisation' }];
  constructor() {
    super('Contacts are people of the organisation.');
  }
}

/** Says where, and never what: the words themselves stay in the draft. */
export class IdentityWouldShow extends AppError {
  readonly kind = 'invalid';
  readonly code = 'challenge.identity_would_show';
  constructor(override readonly fields: readonly FieldProblem[]) {
    super('The texts that everybody sees may tell who you are.');
  }
}

export class ChallengeDeadlinePassed extends AppError {
  readonly kind = 'conflict';
  readonly code = 'challenge.deadline_passed';
  constructor() {
    super('The deadline of the challenge is not in the future any more.');
  }
}
