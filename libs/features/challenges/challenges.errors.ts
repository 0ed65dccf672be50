import { AppError, type FieldProblem } from '#platform/errors';

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
