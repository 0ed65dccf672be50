import { Inject, Injectable } from '@nestjs/common';
import type { Interval } from '#domain/scheduling';
import { formatInstant, formatRange, localRange } from '#domain/time';
import { renderInvitation, type CalendarPart } from '#platform/calendar';
import { CONFIG, type Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { letter, MailLedger, senderHost, senderOf, type LetterTemplate } from '#platform/mail';
import { MeetingPeopleReadModel, type Participant } from './meeting-people.read-model.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingNotFound } from './meetings.errors.js';
import {
  meetingCancelled,
  meetingConfirmed,
  meetingLeft,
  meetingPlaced,
  meetingReopened,
  meetingSoon,
  meetingTomorrow,
  timesOffered,
  timeSuggested,
  type MeetingLetterModel,
} from './meetings.letters.js';
import { SlotRepository, type Slot } from './slot.repository.js';

const letters = {
  offered: { template: timesOffered, method: null },
  suggested: { template: timeSuggested, method: null },
  confirmed: { template: meetingConfirmed, method: 'REQUEST' },
  placed: { template: meetingPlaced, method: 'REQUEST' },
  reopened: { template: meetingReopened, method: null },
  cancelled: { template: meetingCancelled, method: 'CANCEL' },
  tomorrow: { template: meetingTomorrow, method: null },
  soon: { template: meetingSoon, method: null },
  left: { template: meetingLeft, method: 'CANCEL' },
} as const satisfies Record<
  string,
  { template: LetterTemplate<MeetingLetterModel>; method: CalendarPart['method'] | null }
>;

export interface MeetingNews {
  readonly what: keyof typeof letters;
  /** The times to choose from, where there are any. */
  readonly offered?: readonly Slot[];
  /** Who is told, where it does not concern everybody. */
  readonly to?: readonly string[];
}

/** The news with the meeting as it is after the change, and the time that is or was confirmed. */
interface Told extends MeetingNews {
  readonly offered: readonly Slot[];
  readonly meeting: Meeting;
  readonly time: Interval | null;
}

/** Writes one mail to each person of a meeting; the calendar part of each names only that person. */
@Injectable()
export class MeetingMails {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly slots: SlotRepository,
    private readonly people: MeetingPeopleReadModel,
    private readonly ledger: MailLedger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async tell(id: string, given: MeetingNews, now: Date, tx: Tx): Promise<void> {
    const meeting = await this.meetings.find(id, tx);
    if (!meeting) throw new MeetingNotFound();
    const participants = await this.people.list([id], tx);
    const news: Told = { offered: [], ...given, meeting, time: await this.slots.lastConfirmed(id, tx) };
    const { template } = letters[news.what];
    const isTold = ({ personId }: Participant): boolean => news.to?.includes(personId) ?? true;
    for (const person of participants.filter(isTold)) {
      const calendar = this.calendarFor(person, news, now);
      await this.ledger.add(
        letter({
          template,
          model: this.modelFor(person, participants, news),
          to: person,
          period: `${meeting.id}:${meeting.version}`,
          ...(calendar ? { calendar } : {}),
        }),
        tx,
        { now },
      );
    }
  }

  private modelFor(
    person: Participant,
    participants: readonly Participant[],
    { meeting, time, offered }: Told,
  ): MeetingLetterModel {
    const written = ({ startMs, endMs }: Interval): string =>
      formatRange(localRange(startMs, endMs, person.zone), person.language);
    const lastHold = Math.max(...offered.map(({ holdUntil }) => holdUntil?.getTime() ?? 0));
    return {
      title: meeting.title,
      url: this.urlOf(meeting),
      withWhom: participants
        .filter(({ personId }) => personId !== person.personId)
        .map(({ name }) => name)
        .join(', '),
      when: time && written(time),
      offered: offered.map(written),
      answerBy: offered.length > 0 ? formatInstant(lastHold, person.zone, person.language) : null,
      place: meeting.place,
      videoUrl: meeting.videoUrl,
      interpreter: meeting.interpreter,
      accessibility: meeting.accessibility,
      note: meeting.stateNote,
    };
  }

  private calendarFor(person: Participant, { what, meeting, time }: Told, now: Date): CalendarPart | null {
    const { method } = letters[what];
    if (!method || !time) return null;
    const url = this.urlOf(meeting);
    const sender = senderOf(this.config.mail.from);
    return renderInvitation({
      method,
      meetingId: meeting.id,
      host: senderHost(this.config.mail.from),
      sequence: meeting.sequence,
      stampedAt: now,
      startsAt: new Date(time.startMs),
      endsAt: new Date(time.endMs),
      title: meeting.title,
      description: meeting.videoUrl ? `${meeting.videoUrl}\n${url}` : url,
      place: meeting.place || (meeting.videoUrl ?? ''),
      url,
      organiser: { name: sender.name || 'Quatrefoil', address: sender.address },
      attendee: { name: person.name, address: person.email },
    });
  }

  private urlOf(meeting: Meeting): string {
    const page = meeting.introductionId ? `introductions/${meeting.introductionId}` : 'introductions';
    return `${this.config.http.publicUrl}/${page}`;
  }
}
