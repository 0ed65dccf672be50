import { type MatchState } from '#domain/states';
import { AppError } from '#platform/errors';

export class MatchNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'match.not_found';
  constructor(id: string) {
    super(`There is no match ${id}.`);
  }
}

export class MatchDecided extends AppError {
  readonly kind = 'conflict';
  readonly code = 'match.decided';
  constructor(state: MatchState) {
    super(`The match is ${state} already.`);
  }
}

export class DecisionModelNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'decision_model.not_found';
  constructor(version: string) {
    super(`There is no model ${version}.`);
  }
}

export class NotOfThisRanking extends AppError {
  readonly kind = 'conflict';
  readonly code = 'decision_model.other_ranking';
  constructor(version: string) {
    super(`The model ${version} reads scores of a ranking that is not used any more.`);
  }
}

export class CandidateNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'match.no_such_candidate';
  constructor() {
    super('The challenge is not open, or there is no such published capability.');
  }
}
