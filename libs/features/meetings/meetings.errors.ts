import { AppError, type FieldProblem } from '#platform/errors';

export class MeetingNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'meeting.not_found';
  constructor() {
    super('There is no such meeting.');
  }
}

export class BusyAddressInvalid extends AppError {
  readonly kind = 'invalid';
  readonly code = 'busy_calendar.address_invalid';
  override readonly fields = [
    { pointer: '/url', rule: 'Give the address of an iCal feed, beginning with https:// or webcal://.' },
  ];
  constructor() {
    super('Give the address of an iCal feed, beginning with https:// or webcal://.');
  }
}

export class FeedNotFound extends AppError {
  readonly kind = 'missing';
  readonly code = 'calendar_feed.not_found';
  constructor() {
    super('There is no such calendar feed, or its address was replaced.');
  }
}

export class SlotGone extends AppError {
  readonly kind = 'conflict';
  readonly code = 'meeting.slot_gone';
  constructor() {
    super('This time is no longer free. Choose another one.');
  }
}

export class MeetingMoved extends AppError {
  readonly kind = 'conflict';
  readonly code = 'meeting.state_changed';
  constructor() {
    super('The meeting has changed in the meantime, so this can no longer be done. Look at it again.');
  }
}

export class MeetingNotYet extends AppError {
  readonly kind = 'conflict';
  readonly code = 'meeting.not_yet';
  constructor() {
    super('The time of the meeting has not come yet.');
  }
}

export class MeetingStale extends AppError {
  readonly kind = 'stale';
  readonly code = 'meeting.stale';
  constructor() {
    super('The meeting has changed in the meantime. Load it again, then repeat your change.');
  }
}

export class MeetingBegun extends AppError {
  readonly kind = 'conflict';
  readonly code = 'meeting.begun';
  constructor() {
    super('The meeting has begun, so it cannot be moved or called off. Say how it went instead.');
  }
}

export class NoteNeeded extends AppError {
  readonly kind = 'invalid';
  readonly code = 'meeting.note_needed';
  override readonly fields = [
    { pointer: '/note', rule: 'Less than 24 hours before the meeting, write to the others why.' },
  ];
  constructor() {
    super('Less than 24 hours before the meeting, write to the others why.');
  }
}

export class TimeInvalid extends AppError {
  readonly kind = 'invalid';
  readonly code = 'meeting.time_invalid';
  override readonly fields = [
    { pointer: '/startsAt', rule: 'Suggest a time between an hour and 90 days from now, on five minutes.' },
  ];
  constructor() {
    super('Suggest a time between an hour and 90 days from now, on five minutes.');
  }
}

export class TimeNotFree extends AppError {
  readonly kind = 'conflict';
  readonly code = 'meeting.time_not_free';
  constructor() {
    super('This time is not free for everybody. Suggest another one.');
  }
}

export class EnoughTimes extends AppError {
  readonly kind = 'conflict';
  readonly code = 'meeting.enough_times';
  constructor() {
    super('As many times are held as may be. Choose one of them, or ask for new times.');
  }
}

export class OwnSuggestion extends AppError {
  readonly kind = 'conflict';
  readonly code = 'meeting.own_suggestion';
  constructor() {
    super('Your side suggested this time, so somebody of the other side confirms it.');
  }
}

export class NoCommonTime extends AppError {
  readonly kind = 'conflict';
  readonly code = 'meeting.no_common_time';
  constructor() {
    super('No time in the next four weeks suits everybody. Widen your hours, then ask for times again.');
  }
}

export class AvailabilityStale extends AppError {
  readonly kind = 'stale';
  readonly code = 'availability.stale';
  constructor() {
    super('Your hours were changed elsewhere in the meantime. Load them again, then repeat your change.');
  }
}

export class AvailabilityInvalid extends AppError {
  readonly kind = 'invalid';
  readonly code = 'availability.invalid';
  constructor(override readonly fields: readonly FieldProblem[]) {
    super('Some of the hours or days cannot be kept as they are.');
  }
}

export class BusyAddressTooOften extends AppError {
  readonly kind = 'limited';
  readonly code = 'busy_calendar.too_often';
  constructor() {
    super('The address was changed ten times within an hour. Wait an hour, then name it again.');
  }
}
