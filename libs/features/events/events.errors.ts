import { AppError, type FieldProblem } from '#platform/errors';

export class EventNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'event.not_found';
  constructor() {
    super('There is no such event.');
  }
}

export class EventStale extends AppError {
  readonly kind = 'stale';
  readonly code = 'event.stale';
  constructor() {
    super('This was changed elsewhere in the meantime. Load it again, then repeat your change.');
  }
}

export class EventInvalid extends AppError {
  readonly kind = 'invalid';
  readonly code = 'event.invalid';
  constructor(override readonly fields: readonly FieldProblem[]) {
    super('Some of what was entered cannot be kept as it is.');
  }
}

export class EventMoved extends AppError {
  readonly kind = 'conflict';
  readonly code = 'event.state_changed';
  constructor() {
    super('The event has changed in the meantime, so this can no longer be done. Look at it again.');
  }
}

export class EventTimesFixed extends AppError {
  readonly kind = 'conflict';
  readonly code = 'event.times_fixed';
  constructor() {
    super('People know their times already: days, slots and tables cannot be changed any more.');
  }
}

export class RegistrationClosed extends AppError {
  readonly kind = 'conflict';
  readonly code = 'event.registration_closed';
  constructor() {
    super('Registration for this event is closed.');
  }
}

export class NotRegistered extends AppError {
  readonly kind = 'conflict';
  readonly code = 'event.not_registered';
  constructor() {
    super('Register for the event first.');
  }
}

export class WishNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'event.wish_not_found';
  constructor() {
    super('There is no such wish.');
  }
}

export class PlanningUnderWay extends AppError {
  readonly kind = 'conflict';
  readonly code = 'event.planning_under_way';
  constructor() {
    super('The event is being planned at this moment. Wait for the plan, or stop it.');
  }
}

/** Names who cannot come when: the plan was not published. */
export class PlanOvertaken extends AppError {
  readonly kind = 'conflict';
  readonly code = 'event.plan_overtaken';
  constructor(override readonly fields: readonly FieldProblem[]) {
    super('In the meantime something has changed that the plan does not know of. Plan again, or move these meetings.');
  }
}

export class TimeTaken extends AppError {
  readonly kind = 'conflict';
  readonly code = 'event.time_taken';
  constructor(override readonly fields: readonly FieldProblem[]) {
    super('The meeting cannot be at that time and table.');
  }
}

export class OfferGone extends AppError {
  readonly kind = 'conflict';
  readonly code = 'event.offer_gone';
  constructor() {
    super('This time is no longer offered.');
  }
}
