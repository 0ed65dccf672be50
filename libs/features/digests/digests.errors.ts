import { AppError } from '#platform/errors';

export class NotADigestPeriod extends AppError {
  readonly kind = 'invalid';
  readonly code = 'digest.not_a_period';
  constructor(period: string) {
    super(`"${period}" is neither a week such as 2026-W48 nor a month such as 2026-11.`);
  }
}

export class DigestPeriodPast extends AppError {
  readonly kind = 'conflict';
  readonly code = 'digest.period_past';
  constructor(period: string, latest: string) {
    super(`Digests were written up to ${latest}: ${period} is past, and what happened in it was told.`);
  }
}

export class DigestPeriodAhead extends AppError {
  readonly kind = 'invalid';
  readonly code = 'digest.period_ahead';
  constructor(period: string) {
    super(`${period} has not begun anywhere.`);
  }
}

export class DigestPreferencesChanged extends AppError {
  readonly kind = 'stale';
  readonly code = 'digest.preferences_changed';
  constructor() {
    super('The digest preferences were changed meanwhile: load them again.');
  }
}

export class UnsubscribeLinkUnknown extends AppError {
  readonly kind = 'missing';
  readonly code = 'digest.unsubscribe_link_unknown';
  constructor() {
    super('This link is not one of ours: copy the whole link from the mail.');
  }
}

export class NoDigestReader extends AppError {
  readonly kind = 'missing';
  readonly code = 'digest.no_reader';
  constructor() {
    super('Digests go to people with an account.');
  }
}

export class DigestNotInLedger extends AppError {
  readonly kind = 'missing';
  readonly code = 'digest.not_in_ledger';
  constructor() {
    super('No digest of this period was written for this person.');
  }
}

export class DigestMovedOn extends AppError {
  readonly kind = 'conflict';
  readonly code = 'digest.moved_on';
  constructor() {
    super('This digest was settled or tried again meanwhile: load the list again.');
  }
}

export class DigestNotWanted extends AppError {
  readonly kind = 'conflict';
  readonly code = 'digest.not_wanted';
  constructor() {
    super('This person has switched digests off, or has no account.');
  }
}

export class NothingNew extends AppError {
  readonly kind = 'missing';
  readonly code = 'digest.nothing_new';
  constructor() {
    super('Nothing is new, so there is no digest to show.');
  }
}
