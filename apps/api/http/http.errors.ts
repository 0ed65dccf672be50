import { AppError, type FieldProblem } from '#platform/errors';

export class InvalidInput extends AppError {
  readonly kind = 'invalid';
  readonly code = 'input.invalid';
  constructor(override readonly fields: readonly FieldProblem[]) {
    super(fields.map(({ pointer, rule }) => `${pointer || 'The input'}: ${rule}`).join('; '));
  }
}

export class NotHere extends AppError {
  readonly kind = 'missing';
  readonly code = 'not_found';
  constructor() {
    super('There is nothing here that you may see.');
  }
}

export class SignInFirst extends AppError {
  readonly kind = 'unauthenticated';
  readonly code = 'access.sign_in';
  constructor() {
    super('Sign in first.');
  }
}

export class NotAllowed extends AppError {
  readonly kind = 'forbidden';
  readonly code = 'access.forbidden';
  constructor() {
    super('You may see this, but not do that with it.');
  }
}

export class CrossSiteRequest extends AppError {
  readonly kind = 'forbidden';
  readonly code = 'access.cross_site';
  constructor() {
    super('This request came from another site.');
  }
}

export class MissingIfMatch extends AppError {
  readonly kind = 'precondition';
  readonly code = 'edit.if_match_missing';
  constructor() {
    super('Send If-Match with the ETag of the version that you edited.');
  }
}

export class IdempotencyKeyReused extends AppError {
  readonly kind = 'invalid';
  readonly code = 'idempotency.key_reused';
  constructor() {
    super('This Idempotency-Key was used with another request.');
  }
}

export class RequestInFlight extends AppError {
  readonly kind = 'conflict';
  readonly code = 'idempotency.in_flight';
  constructor() {
    super('The same request is being carried out: ask again in a moment.');
  }
}

export class FileExpected extends AppError {
  readonly kind = 'invalid';
  readonly code = 'input.file_expected';
  override readonly fields = [
    { pointer: '/file', rule: 'must be sent with the content type application/octet-stream' },
  ];
  constructor() {
    super('Send the file itself, as the body.');
  }
}
