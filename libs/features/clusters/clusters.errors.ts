import { AppError, type FieldProblem } from '#platform/errors';
import type { Unreadable } from './read-csv.js';

export class ClusterNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'cluster.not_found';
  constructor() {
    super('There is no such cluster.');
  }
}

export class ClusterChangedMeanwhile extends AppError {
  readonly kind = 'stale';
  readonly code = 'cluster.stale';
  constructor() {
    super('The cluster was changed elsewhere meanwhile: reload and try again.');
  }
}

export class NotAClusterManager extends AppError {
  readonly kind = 'invalid';
  readonly code = 'cluster.not_a_manager';
  override readonly fields: readonly FieldProblem[] = [
    { pointer: '/organisationId', rule: 'must be an organisation of the kind cluster-manager' },
  ];
  constructor() {
    super('Only an organisation of the kind cluster manager can manage a cluster.');
  }
}

export class MemberNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'cluster.no_such_member';
  constructor() {
    super('This organisation is not a member of the cluster.');
  }
}

export class AlreadyMember extends AppError {
  readonly kind = 'conflict';
  readonly code = 'cluster.already_member';
  constructor() {
    super('This organisation is a member of the cluster already.');
  }
}

export class OrganisationHasPeople extends AppError {
  readonly kind = 'conflict';
  readonly code = 'cluster.organisation_has_people';
  constructor() {
    super(
      'This organisation has people on Quatrefoil: one of its administrators or a platform administrator must add it.',
    );
  }
}

export class AlreadyAsked extends AppError {
  readonly kind = 'conflict';
  readonly code = 'cluster.already_asked';

  constructor() {
    super('This organisation has asked to join the cluster already, and waits for the answer.');
  }
}

export class RequestNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'cluster.no_such_request';

  constructor() {
    super('There is no such request.');
  }
}

export class RequestAnswered extends AppError {
  readonly kind = 'conflict';
  readonly code = 'cluster.request_answered';

  constructor() {
    super('The request was answered or taken back already.');
  }
}

export class MemberListUnreadable extends AppError {
  readonly kind = 'invalid';
  readonly code: string;
  constructor({ fault, problem }: Unreadable) {
    super(problem);
    this.code = `member_list.${fault.replaceAll('-', '_')}`;
  }
}

export class MemberListHasErrors extends AppError {
  readonly kind = 'invalid';
  readonly code = 'member_list.has_errors';
  override readonly fields: readonly FieldProblem[];
  constructor(fields: readonly FieldProblem[]) {
    super('Some rows of the list have errors; nothing was imported.');
    this.fields = fields.slice(0, 50);
  }
}

export class MemberListChanged extends AppError {
  readonly kind = 'conflict';
  readonly code = 'member_list.changed';
  constructor() {
    super('This is not the file that was previewed: preview it again.');
  }
}
