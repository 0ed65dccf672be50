import { defineMachine, type ActionOf, type StateOf } from './define-machine.js';

/** A meeting: rescheduling opens it again. */
export const meetingMachine = defineMachine({
  starts: ['open'],
  states: ['open', 'confirmed', 'happened', 'no-show', 'cancelled'],
  transitions: {
    confirm: { from: ['open'], to: 'confirmed' },
    reschedule: { from: ['confirmed'], to: 'open' },
    happen: { from: ['confirmed'], to: 'happened' },
    miss: { from: ['confirmed'], to: 'no-show' },
    cancel: { from: ['open', 'confirmed'], to: 'cancelled' },
  },
});

export type MeetingState = StateOf<typeof meetingMachine>;
export type MeetingAction = ActionOf<typeof meetingMachine>;
