import { AppError, type FieldProblem } from '#platform/errors';

export class OrganisationNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'organisation.not_found';
  constructor() {
    super('There is no such organisation.');
  }
}

export class OrganisationChangedMeanwhile extends AppError {
  readonly kind = 'stale';
  readonly code = 'organisation.stale';
  constructor() {
    super('The organisation was changed elsewhere meanwhile: reload and try again.');
  }
}

export class LegalIdTaken extends AppError {
  readonly kind = 'conflict';
  readonly code = 'organisation.legal_id_taken';
  override readonly fields: readonly FieldProblem[] = [
    { pointer: '/legalId', rule: 'belongs to an organisation that is here already' },
  ];
  constructor() {
    super('An organisation with this registration code is here already: ask its people or your cluster to invite you.');
  }
}

export class AlreadyVerified extends AppError {
  readonly kind = 'conflict';
  readonly code = 'organisation.already_verified';
  constructor() {
    super('The organisation has been verified already.');
  }
}

export class LastAdministrator extends AppError {
  readonly kind = 'conflict';
  readonly code = 'organisation.last_administrator';
  constructor() {
    super('The last administrator of an organisation cannot leave it: name another one first.');
  }
}

export class AffiliationNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'organisation.no_such_person';
  constructor() {
    super('This person does not belong to the organisation.');
  }
}

export class OnlyAdministrators extends AppError {
  readonly kind = 'forbidden';
  readonly code = 'organisation.only_administrators';
  constructor() {
    super('Only an administrator of the organisation may do this.');
  }
}

export class InvitationNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'invitation.not_found';
  constructor() {
    super('There is no such invitation: it may have been replaced by a newer one.');
  }
}

export class InvitationClosed extends AppError {
  readonly kind = 'conflict';
  readonly code: `invitation.${'accepted' | 'revoked' | 'expired'}`;
  constructor(state: 'accepted' | 'revoked' | 'expired') {
    super(`This invitation has been ${state === 'expired' ? 'left unanswered for too long' : state}.`);
    this.code = `invitation.${state}`;
  }
}

export class WrongAccount extends AppError {
  readonly kind = 'forbidden';
  readonly code = 'invitation.wrong_account';
  constructor() {
    super('This invitation was sent to another address: sign in with the account of that address.');
  }
}
