import { AppError, type FieldProblem } from '#platform/errors';

export class CapabilityNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'capability.not_found';
  constructor() {
    super('There is no such capability.');
  }
}

export class CapabilityOfOtherOrganisation extends AppError {
  readonly kind = 'forbidden';
  readonly code = 'capability.not_your_organisation';
  constructor() {
    super('You describe capabilities only for organisations that you belong to.');
  }
}

export class CapabilityChangedMeanwhile extends AppError {
  readonly kind = 'stale';
  readonly code = 'capability.stale';
  constructor() {
    super('The capability was changed elsewhere meanwhile: reload and try again.');
  }
}

export class WrongCapabilityState extends AppError {
  readonly kind = 'conflict';
  readonly code = 'capability.wrong_state';
  constructor(action: string, state: string) {
    super(`A capability that is ${state} does not allow this: ${action}.`);
  }
}

export class CapabilityInReview extends AppError {
  readonly kind = 'conflict';
  readonly code = 'capability.in_review';
  constructor() {
    super('The capability is being reviewed: it can be edited again once the reviewer has answered.');
  }
}

export class NoCapabilityToReview extends AppError {
  readonly kind = 'conflict';
  readonly code = 'capability.nothing_to_review';
  constructor() {
    super('No version of the capability waits for review.');
  }
}

export class CapabilityIncomplete extends AppError {
  readonly kind = 'invalid';
  readonly code = 'capability.incomplete';
  constructor(override readonly fields: readonly FieldProblem[]) {
    super('Some answers are missing or not right yet.');
  }
}

export class WrongCapabilityContact extends AppError {
  readonly kind = 'invalid';
  readonly code = 'capability.wrong_contact';
  override readonly fields = [{ pointer: '/contactIds', rule: 'must name people of the organisation' }];
  constructor() {
    super('Contacts are people of the organisation.');
  }
}

/** Names each line that could not be read; nothing of the paste was kept. */
export class EvidenceUnreadable extends AppError {
  readonly kind = 'invalid';
  readonly code = 'capability.evidence_unreadable';
  constructor(override readonly fields: readonly FieldProblem[]) {
    super('Some lines could not be read; nothing was added.');
  }
}
