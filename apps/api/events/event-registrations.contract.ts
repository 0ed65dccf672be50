import { z } from 'zod';
import { languages } from '#domain/vocabulary';
import type { Attendee, OwnRegistration, RegistrationContent, ShownProfile } from '#features/events';
import { text } from '../http/text.js';

const instant = z.iso.datetime();
const ids = z.array(z.uuid()).max(20);
const linkable = z.strictObject({ id: z.uuid(), title: z.string(), isAnonymous: z.boolean() });
const thing = z.strictObject({ id: z.uuid(), title: z.string() });

const content = {
  looksFor: text(0, 1_000),
  offers: text(0, 1_000),
  challengeIds: ids,
  capabilityIds: ids,
  /** Starts of the slots that the person cannot keep. */
  unavailable: z.array(instant).max(200),
};
export const registrationBody = z.strictObject(content).meta({ id: 'EventRegistrationContent' });
export type RegistrationBody = z.infer<typeof registrationBody>;

export const registrationView = z
  .strictObject({
    isRegistered: z.boolean(),
    looksFor: z.string(),
    offers: z.string(),
    challengeIds: z.array(z.uuid()),
    capabilityIds: z.array(z.uuid()),
    unavailable: z.array(instant),
    /** What may be linked: published, of the person's organisations. */
    challenges: z.array(linkable),
    capabilities: z.array(linkable),
    version: z.int(),
  })
  .meta({ id: 'EventRegistration' });
export type RegistrationView = z.infer<typeof registrationView>;

const named = z.strictObject({
  kind: z.literal('named'),
  profileId: z.uuid(),
  isOwn: z.boolean(),
  name: z.string(),
  organisations: z.array(z.string()),
  looksFor: z.string(),
  offers: z.string(),
  challenges: z.array(thing),
  capabilities: z.array(thing),
});
const anonymous = z.strictObject({
  kind: z.literal('anonymous'),
  profileId: z.uuid(),
  isOwn: z.boolean(),
  challenge: thing,
  teaser: z.string(),
});
export const participantListView = z
  .strictObject({ items: z.array(z.discriminatedUnion('kind', [named, anonymous])) })
  .meta({ id: 'EventParticipantList' });
export type ParticipantListView = z.infer<typeof participantListView>;

export const attendeeListView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        personId: z.uuid(),
        name: z.string(),
        organisations: z.array(z.string()),
        wishes: z.int(),
        unavailable: z.int(),
        checkedInAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'EventAttendeeList' });
export type AttendeeListView = z.infer<typeof attendeeListView>;

export const checkInBody = z.strictObject({ isHere: z.boolean() }).meta({ id: 'EventCheckIn' });
export type CheckInBody = z.infer<typeof checkInBody>;
export const attendeesQuery = z.strictObject({ language: z.enum(languages).default('en') });
export type AttendeesQuery = z.infer<typeof attendeesQuery>;

export function toRegistrationContent({ unavailable, ...body }: RegistrationBody): RegistrationContent {
  return { ...body, unavailable: unavailable.map((at) => new Date(at)) };
}

export function toRegistrationView({ registration, challenges, capabilities }: OwnRegistration): RegistrationView {
  const { isRegistered, looksFor, offers, challengeIds, capabilityIds, unavailable, version } = registration;
  return {
    ...{ isRegistered, looksFor, offers, version },
    challengeIds: [...challengeIds],
    capabilityIds: [...capabilityIds],
    unavailable: unavailable.map((at) => at.toISOString()),
    challenges: challenges.map(({ id, title, isAnonymous }) => ({ id, title, isAnonymous })),
    capabilities: capabilities.map(({ id, title, isAnonymous }) => ({ id, title, isAnonymous })),
  };
}

export function toParticipantList(profiles: readonly ShownProfile[]): ParticipantListView {
  return {
    items: profiles.map((profile) => {
      if (profile.kind === 'anonymous') {
        const { kind, profileId, isOwn, challenge, teaser } = profile;
        return { kind, profileId, isOwn, challenge, teaser };
      }
      const { kind, profileId, isOwn, name, looksFor, offers } = profile;
      const { organisations, challenges, capabilities } = profile;
      return {
        ...{ kind, profileId, isOwn, name, looksFor, offers },
        organisations: [...organisations],
        challenges: [...challenges],
        capabilities: [...capabilities],
      };
    }),
  };
}

export function toAttendeeList(attendees: readonly Attendee[]): AttendeeListView {
  return {
    items: attendees.map(({ personId, name, organisations, wishes, unavailable, checkedInAt }) => ({
      ...{ personId, name, wishes, unavailable },
      organisations: [...organisations],
      checkedInAt: checkedInAt?.toISOString() ?? null,
    })),
  };
}
