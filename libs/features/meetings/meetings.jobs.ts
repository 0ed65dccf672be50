import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Frees what is overdue, in case the job of a meeting was lost with its queue. */
export const freeAllOverdue = defineJob({ queue: 'deadlines', name: 'free-all-overdue', payload: z.strictObject({}) });

/** Runs when times of a meeting have been held long enough. */
export const freeOverdueSlots = defineJob({
  queue: 'deadlines',
  name: 'free-overdue-slots',
  payload: z.strictObject({ meetingId: z.uuid() }),
});

/** Writes to those whose meeting comes in a day or an hour; runs every minute. */
export const remindMeetings = defineJob({ queue: 'deadlines', name: 'remind-meetings', payload: z.strictObject({}) });

/** Asks for a reading of every calendar elsewhere that is due. */
export const askBusyCalendars = defineJob({
  queue: 'deadlines',
  name: 'ask-busy-calendars',
  payload: z.strictObject({}),
});

/** Reads the calendar that a person keeps elsewhere. */
export const readBusyCalendar = defineJob({
  queue: 'deadlines',
  name: 'read-busy-calendar',
  payload: z.strictObject({ personId: z.uuid() }),
});
