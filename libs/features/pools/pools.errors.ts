import { mostPooled, quietDays } from '#domain/pools';
import { AppError, type FieldProblem } from '#platform/errors';

export class ChallengeNotJoinable extends AppError {
  readonly kind = 'conflict';
  readonly code = 'pool.challenge_not_open';
  constructor() {
    super('Only an open challenge can be joined, and not by the organisation that published it.');
  }
}

export class NotYourOrganisation extends AppError {
  readonly kind = 'invalid';
  readonly code = 'pool.not_your_organisation';
  override readonly fields: readonly FieldProblem[] = [
    { pointer: '/organisationId', rule: 'must name an organisation that you belong to' },
  ];
  constructor() {
    super('You can join only for an organisation that you belong to.');
  }
}

export class AlreadyJoined extends AppError {
  readonly kind = 'conflict';
  readonly code = 'pool.already_joined';
  constructor() {
    super('Your organisation has joined this challenge, or waits for the answer.');
  }
}

export class JoinDeclined extends AppError {
  readonly kind = 'conflict';
  readonly code = 'pool.declined_before';
  constructor() {
    super(`The owner has declined; you can ask again ${quietDays} days after the answer.`);
  }
}

export class PoolInvalid extends AppError {
  readonly kind = 'invalid';
  readonly code = 'pool.invalid';
  override readonly fields: readonly FieldProblem[] = [
    {
      pointer: '/challengeIds',
      rule: `must name 2 to ${mostPooled} open challenges that you can see, one of them of your clusters`,
    },
  ];
  constructor() {
    super('These challenges cannot be brought together by you.');
  }
}

export class PoolTaken extends AppError {
  readonly kind = 'conflict';
  readonly code = 'pool.taken';
  constructor() {
    super('One of these challenges is in another pool, or was just asked.');
  }
}

export class PoolMoved extends AppError {
  readonly kind = 'conflict';
  readonly code = 'pool.state_changed';
  constructor() {
    super('The pool has changed in the meantime, so this can no longer be done. Look at it again.');
  }
}
