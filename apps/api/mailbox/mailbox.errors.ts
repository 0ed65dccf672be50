import { AppError } from '#platform/errors';

export class MailboxClosed extends AppError {
  readonly kind = 'missing';
  readonly code = 'mailbox.closed';
  constructor() {
    super('Only a demo has a mailbox.');
  }
}

export class MailboxMessageNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'mailbox.message_not_found';
  constructor() {
    super('There is no such mail.');
  }
}
