import { AppError, type FieldProblem } from '#platform/errors';

export class IntroductionNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'introduction.not_found';
  constructor() {
    super('There is no such introduction.');
  }
}

export class MatchNotIntroducible extends AppError {
  readonly kind = 'conflict';
  readonly code = 'introduction.match_not_introducible';
  constructor() {
    super('Only an open match of a published challenge and a published capability can be introduced.');
  }
}

export class AlreadyIntroduced extends AppError {
  readonly kind = 'conflict';
  readonly code = 'introduction.already_open';
  constructor() {
    super('There is an open introduction for this challenge and this capability already.');
  }
}

export class NobodyToAsk extends AppError {
  readonly kind = 'conflict';
  readonly code: `introduction.${'nobody' | 'away' | 'capacity'}`;
  constructor(side: 'challenge' | 'capability', why: 'nobody' | 'away' | 'capacity') {
    const reasons = {
      nobody: 'it has no contact person yet',
      away: 'its contact persons are away',
      capacity: 'its contact persons have as many introductions this week as they take',
    };
    super(`The side of the ${side} cannot be asked now: ${reasons[why]}.`);
    this.code = `introduction.${why}`;
  }
}

export class TooManyInterests extends AppError {
  readonly kind = 'limited';
  readonly code = 'introduction.too_many_interests';

  constructor(most: number) {
    super(`At most ${most} of your interests wait for an answer at a time: let these be answered first.`);
  }
}

export class AlreadyAnswered extends AppError {
  readonly kind = 'conflict';
  readonly code = 'introduction.already_answered';
  constructor() {
    super('Your side has answered already, or the introduction is no longer open.');
  }
}

export class IntroductionMoved extends AppError {
  readonly kind = 'conflict';
  readonly code = 'introduction.state_changed';
  constructor() {
    super('The introduction has changed in the meantime, so this can no longer be done. Look at it again.');
  }
}

export class SidesNotLive extends AppError {
  readonly kind = 'conflict';
  readonly code = 'introduction.sides_not_live';

  constructor() {
    super('The challenge or the capability was withdrawn, or a side has nobody left: this can no longer be done.');
  }
}

export class NotYourStep extends AppError {
  readonly kind = 'forbidden';
  readonly code = 'introduction.not_your_step';
  constructor() {
    super('This step is taken by somebody else of the case.');
  }
}

export class InterestInvalid extends AppError {
  readonly kind = 'invalid';
  readonly code = 'introduction.interest_invalid';
  override readonly fields: readonly FieldProblem[];
  constructor(other: 'challenge' | 'capability') {
    super(`There is no such ${other} that interest can be shown in; yours must be published too.`);
    this.fields = [{ pointer: `/${other}Id`, rule: `must name a published ${other} that you can see` }];
  }
}

export class SecondPersonNeeded extends AppError {
  readonly kind = 'conflict';
  readonly code = 'introduction.conflict';
  constructor() {
    super('A conflict is declared: another broker of the cluster or a platform admin must agree first.');
  }
}

export class NotYourApproval extends AppError {
  readonly kind = 'conflict';
  readonly code = 'introduction.not_your_approval';
  constructor() {
    super('Only somebody else than who asked, without an interest of his own, can agree, and once.');
  }
}

export class NoConflictToOverride extends AppError {
  readonly kind = 'conflict';
  readonly code = 'introduction.no_conflict';
  constructor() {
    super('No conflict is declared: the match can be proposed as it is.');
  }
}

export class BrokerInvalid extends AppError {
  readonly kind = 'invalid';
  readonly code = 'introduction.broker_invalid';
  override readonly fields: readonly FieldProblem[] = [
    { pointer: '/personId', rule: 'must be somebody else who manages a cluster of one of the sides' },
  ];
  constructor() {
    super('Only somebody else who manages a cluster of one of the sides can be a broker of the case.');
  }
}

export class CaseRulesInvalid extends AppError {
  readonly kind = 'invalid';
  readonly code = 'introduction.rules_invalid';
  constructor(override readonly fields: readonly FieldProblem[]) {
    super('Give two dates for each time that the cluster is closed, the second not before the first.');
  }
}

export class CaseRulesStale extends AppError {
  readonly kind = 'stale';
  readonly code = 'introduction.rules_stale';
  constructor() {
    super('Somebody has changed the rules in the meantime. Load them again.');
  }
}

export class NdaChanged extends AppError {
  readonly kind = 'conflict';
  readonly code = 'introduction.nda_changed';
  constructor() {
    super('The confidentiality text is another one by now. Read it, then accept it.');
  }
}

export class NdaTooEarly extends AppError {
  readonly kind = 'conflict';
  readonly code = 'introduction.nda_too_early';
  constructor() {
    super('The confidentiality text is accepted once both sides have said yes, and as long as the case goes on.');
  }
}

/** The words of an anonymous owner would tell the other side who he is. */
export class WordsWouldTell extends AppError {
  readonly kind = 'invalid';
  readonly code = 'introduction.words_would_tell';
  override readonly fields: readonly FieldProblem[];
  constructor(leaks: readonly { readonly field: string; readonly found: string }[]) {
    super('These words may tell the other side who you are.');
    this.fields = [...new Set(leaks.map(({ field }) => field))].map((field) => {
      const found = [...new Set(leaks.filter((leak) => leak.field === field).map((leak) => leak.found))];
      return {
        pointer: `/${field}`,
        rule: `may tell who you are by: ${found.join(', ')}; change it, or accept the risk`,
      };
    });
  }
}

export class QuestionNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'introduction.question_not_found';
  constructor() {
    super('There is no such question in this case.');
  }
}

export class QuestionAnswered extends AppError {
  readonly kind = 'conflict';
  readonly code = 'introduction.question_answered';
  constructor() {
    super('Somebody of your side has answered this question already.');
  }
}

export class TooManyQuestions extends AppError {
  readonly kind = 'limited';
  readonly code = 'introduction.too_many_questions';
  constructor(most: number) {
    super(`At most ${most} questions of your side wait for an answer at a time.`);
  }
}

export class PartnershipMissing extends AppError {
  readonly kind = 'conflict';
  readonly code = 'introduction.partnership_missing';
  constructor() {
    super('Write what was agreed first; then both sides confirm it.');
  }
}

export class PartnershipStale extends AppError {
  readonly kind = 'stale';
  readonly code = 'introduction.partnership_stale';
  constructor() {
    super('Somebody has changed the agreement in the meantime. Read it again.');
  }
}

export class FollowUpLinkInvalid extends AppError {
  readonly kind = 'missing';
  readonly code = 'introduction.follow_up_link_invalid';
  constructor() {
    super('This link has expired, or is none of ours. Open the case instead.');
  }
}
