import { AppError, type FieldProblem } from '#platform/errors';

export class PersonNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'person.not_found';
  constructor() {
    super('There is no such person.');
  }
}

export class PersonChangedMeanwhile extends AppError {
  readonly kind = 'stale';
  readonly code = 'person.stale';
  constructor() {
    super('Your settings were changed elsewhere meanwhile: reload and try again.');
  }
}

export class WrongCredentials extends AppError {
  readonly kind = 'unauthenticated';
  readonly code = 'auth.wrong_credentials';
  constructor() {
    super('The e-mail address or the password is wrong.');
  }
}

export class EmailNotVerified extends AppError {
  readonly kind = 'forbidden';
  readonly code = 'auth.email_not_verified';
  constructor() {
    super('Confirm your e-mail address first: we have just sent you a new link.');
  }
}

export class LinkNoLongerValid extends AppError {
  readonly kind = 'invalid';
  readonly code = 'auth.link_invalid';
  constructor() {
    super('This link is no longer valid: ask for a new one.');
  }
}

/** Told only to who holds the link from the mail, so the address is no secret to him. */
export class WrongPassword extends AppError {
  readonly kind = 'invalid';
  readonly code = 'auth.wrong_password';
  override readonly fields: readonly FieldProblem[] = [
    { pointer: '/password', rule: 'must be the one that was chosen when the account was opened' },
  ];
  constructor() {
    super('This is not the password of the account. If somebody else opened it, choose a new one by e-mail.');
  }
}

export class TooManyAttempts extends AppError {
  readonly kind = 'limited';
  readonly code = 'auth.too_many_attempts';
  constructor(readonly retryAfterSeconds: number) {
    super(`Too many attempts: try again in ${Math.ceil(retryAfterSeconds / 60)} minutes, or reset your password.`);
  }
}

export class WeakPassword extends AppError {
  readonly kind = 'invalid';
  readonly code = 'auth.weak_password';
  override readonly fields: readonly FieldProblem[] = [
    { pointer: '/password', rule: 'must not be one of the commonest passwords, your name or your address' },
  ];
  constructor() {
    super('Choose a password that others would not guess.');
  }
}

export class SetupClosed extends AppError {
  readonly kind = 'missing';
  readonly code = 'setup.closed';
  constructor() {
    super('This instance has been set up already, or the link is not the one that it printed.');
  }
}
