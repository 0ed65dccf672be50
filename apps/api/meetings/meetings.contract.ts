import { z } from 'zod';
import { meetingStates } from '#domain/vocabulary';
import type { MeetingDetail } from '#features/meetings';
import { text } from '../http/text.js';

export const confirmSlotBody = z.strictObject({ slotId: z.uuid() }).meta({ id: 'SlotChoice' });
export type ConfirmSlotBody = z.infer<typeof confirmSlotBody>;

export const suggestionBody = z
  .strictObject({ startsAt: z.iso.datetime() })
  .meta({ id: 'TimeSuggestion', description: 'An instant on five minutes, an hour to 90 days from now.' });
export type SuggestionBody = z.infer<typeof suggestionBody>;

/** Absent: nothing is written to the others. */
export const changeBody = z
  .strictObject({ note: text(0, 500).default('') })
  .optional()
  .transform((body) => body ?? { note: '' })
  .meta({ id: 'MeetingChange', description: 'Less than 24 hours before the meeting a note is needed.' });
export type ChangeBody = z.infer<typeof changeBody>;

export const placeBody = z
  .strictObject({
    place: text(0, 200),
    videoUrl: z
      .url({ protocol: /^https$/, error: 'must be a web address that begins with https://' })
      .max(500)
      .nullable(),
    interpreter: text(0, 100).default(''),
    accessibility: text(0, 300).default(''),
  })
  .meta({ id: 'MeetingPlace' });
export type PlaceBody = z.infer<typeof placeBody>;

const instant = z.iso.datetime();
const slotView = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(['held', 'confirmed']),
    startsAt: instant,
    endsAt: instant,
    holdUntil: instant.nullable(),
    suggestedBy: z.enum(['challenge', 'capability', 'broker']).nullable(),
  })
  .meta({ id: 'MeetingSlot' });

export const meetingView = z
  .strictObject({
    id: z.uuid(),
    introductionId: z.uuid().nullable(),
    title: z.string(),
    state: z.enum(meetingStates.codes),
    durationMinutes: z.number().int(),
    zone: z.string(),
    place: z.string(),
    videoUrl: z.string().nullable(),
    interpreter: z.string(),
    accessibility: z.string(),
    note: z.string(),
    version: z.number().int(),
    people: z.array(
      z.strictObject({
        personId: z.uuid(),
        name: z.string(),
        side: z.enum(['challenge', 'capability', 'broker']).nullable(),
      }),
    ),
    slots: z.array(slotView),
  })
  .meta({ id: 'Meeting' });
export type MeetingView = z.infer<typeof meetingView>;

export const meetingList = z.strictObject({ items: z.array(meetingView) }).meta({ id: 'MeetingList' });
export type MeetingList = z.infer<typeof meetingList>;

export function toMeetingView({ meeting, people, slots }: MeetingDetail): MeetingView {
  return {
    id: meeting.id,
    introductionId: meeting.introductionId,
    title: meeting.title,
    state: meeting.state,
    durationMinutes: meeting.durationMinutes,
    zone: meeting.zone,
    place: meeting.place,
    videoUrl: meeting.videoUrl,
    interpreter: meeting.interpreter,
    accessibility: meeting.accessibility,
    note: meeting.stateNote,
    version: meeting.version,
    people: people.map(({ personId, name, side }) => ({ personId, name, side })),
    slots: slots.map(({ id, state, startMs, endMs, holdUntil, suggestedBy }) => ({
      id,
      state: state === 'confirmed' ? 'confirmed' : 'held',
      startsAt: new Date(startMs).toISOString(),
      endsAt: new Date(endMs).toISOString(),
      holdUntil: holdUntil?.toISOString() ?? null,
      suggestedBy: suggestedBy?.side ?? null,
    })),
  };
}
