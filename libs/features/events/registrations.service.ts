import { Injectable } from '@nestjs/common';
import { slotsOf } from '#domain/events';
import { Transactions, type Tx } from '#platform/database';
import type { FieldProblem } from '#platform/errors';
import type { BrokerageEvent } from './brokerage-event.entity.js';
import { EventMails } from './event-mails.service.js';
import { EventChanges } from './event-changes.service.js';
import {
  EventParticipantsReadModel,
  type Attendee,
  type EventViewer,
  type ShownProfile,
} from './event-participants.read-model.js';
import { EventRepository } from './event.repository.js';
import {
  EventInvalid,
  EventMoved,
  EventNotFound,
  EventStale,
  NotRegistered,
  RegistrationClosed,
} from './events.errors.js';
import { EventsReadModel } from './events.read-model.js';
import {
  RegistrationRepository,
  type Linkable,
  type Registration,
  type RegistrationContent,
} from './registration.repository.js';

export interface OwnRegistration {
  readonly registration: Registration;
  /** What the person may link: published, of their organisations. */
  readonly challenges: readonly Linkable[];
  readonly capabilities: readonly Linkable[];
}

const NONE: Registration = {
  isRegistered: false,
  looksFor: '',
  offers: '',
  challengeIds: [],
  capabilityIds: [],
  unavailable: [],
  version: 0,
};

/** Who comes to an event, and what of them the others see. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: EventRepository,
    private readonly pages: EventsReadModel,
    private readonly registrations: RegistrationRepository,
    private readonly participants: EventParticipantsReadModel,
    private readonly changes: EventChanges,
    private readonly mails: EventMails,
  ) {}

  async get(eventId: string, { personId, organisationIds }: EventViewer): Promise<OwnRegistration> {
    const registration = (await this.registrations.find(eventId, personId)) ?? NONE;
    return { registration, ...(await this.registrations.linkable(organisationIds)) };
  }

  /**
   * Registers, or changes what was said. A linked challenge whose owner is anonymous becomes a profile of its own.
   * @throws RegistrationClosed after the deadline, EventInvalid, EventStale
   */
  async save(
    eventId: string,
    viewer: EventViewer,
    content: RegistrationContent,
    { version, now }: { readonly version: number; readonly now: Date },
  ): Promise<void> {
    const { personId } = viewer;
    await this.transactions.run(async (tx) => {
      const event = await this.openEvent(eventId, tx);
      const before = await this.registrations.find(eventId, personId, tx);
      const isNew = before?.isRegistered !== true;
      if (isNew && now.getTime() > event.registerBy.getTime()) throw new RegistrationClosed();
      const { challenges, capabilities } = await this.registrations.linkable(viewer.organisationIds, tx);
      const problems = problemsOf(event, content, { challenges, capabilities });
      if (problems.length > 0) throw new EventInvalid(problems);
      if (!(await this.registrations.save({ eventId, personId }, content, { version, tx }))) throw new EventStale();
      const anonymous = challenges.filter(({ id, isAnonymous }) => isAnonymous && content.challengeIds.includes(id));
      await this.registrations.addProfiles(
        { eventId, personId },
        anonymous.map(({ id }) => id),
        tx,
      );
      await this.changes.dropInactive(event, now, tx);
      if (isNew) await this.mails.confirmRegistration(event, await this.pages.listPeople([personId], tx), now, tx);
    });
  }

  /** Takes a person out: their meetings are called off, and the times offered to who waits for one. */
  async withdraw(eventId: string, personId: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const event = await this.openEvent(eventId, tx);
      if (!(await this.registrations.withdraw(eventId, personId, tx))) throw new NotRegistered();
      await this.changes.dropInactive(event, now, tx);
    });
  }

  list(eventId: string, viewer: EventViewer): Promise<readonly ShownProfile[]> {
    return this.participants.list(eventId, viewer);
  }

  listAttendees(eventId: string): Promise<readonly Attendee[]> {
    return this.participants.listAttendees(eventId);
  }

  /** Ticks an arrival (`at`), or takes the tick away (null). */
  async checkIn(eventId: string, personId: string, at: Date | null): Promise<void> {
    if (!(await this.registrations.checkIn(eventId, personId, at))) throw new NotRegistered();
  }

  private async openEvent(eventId: string, tx: Tx): Promise<BrokerageEvent> {
    const event = await this.events.lock(eventId, tx);
    if (!event) throw new EventNotFound();
    if (event.state !== 'open' && event.state !== 'planned') throw new EventMoved();
    return event;
  }
}

function problemsOf(
  event: BrokerageEvent,
  content: RegistrationContent,
  own: { readonly challenges: readonly Linkable[]; readonly capabilities: readonly Linkable[] },
): FieldProblem[] {
  const starts = new Set(slotsOf(event).map(({ startMs }) => startMs));
  const isOf = (list: readonly Linkable[], id: string): boolean => list.some((one) => one.id === id);
  return [
    ...content.challengeIds.flatMap((id, i) =>
      isOf(own.challenges, id)
        ? []
        : [{ pointer: `/challengeIds/${i}`, rule: 'Link a published challenge of your organisation.' }],
    ),
    ...content.capabilityIds.flatMap((id, i) =>
      isOf(own.capabilities, id)
        ? []
        : [{ pointer: `/capabilityIds/${i}`, rule: 'Link a published capability of your organisation.' }],
    ),
    ...content.unavailable.flatMap((at, i) =>
      starts.has(at.getTime()) ? [] : [{ pointer: `/unavailable/${i}`, rule: 'No slot of the event begins then.' }],
    ),
  ];
}
