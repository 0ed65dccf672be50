import { AppError } from '#platform/errors';

export class AuthorCannotReview extends AppError {
  readonly kind = 'forbidden';
  readonly code = 'review.own_text';
  constructor() {
    super('Somebody who did not write the text reviews it.');
  }
}

export class NotTheReviewer extends AppError {
  readonly kind = 'forbidden';
  readonly code = 'review.not_reviewer';
  constructor() {
    super('The manager of one of the clusters of the organisation reviews this.');
  }
}
