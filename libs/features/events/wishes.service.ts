import { Injectable } from '@nestjs/common';
import { standingOf, type WishAnswer, type WishStanding } from '#domain/events';
import { Transactions, type Tx } from '#platform/database';
import type { BrokerageEvent } from './brokerage-event.entity.js';
import { EventChanges } from './event-changes.service.js';
import { EventMeetingRepository, type EventMeetingRow } from './event-meeting.repository.js';
import { EventParticipantsReadModel, type EventViewer } from './event-participants.read-model.js';
import { EventRepository } from './event.repository.js';
import { EventInvalid, EventMoved, EventNotFound, NotRegistered, WishNotFound } from './events.errors.js';
import { OfferRepository, type OfferRow } from './offer.repository.js';
import { WishRepository, type MatchSource, type WishRow, type WishSide } from './wish.repository.js';

/** The other side of a wish, as far as it is open: an anonymous owner's name only once both said yes. */
export interface ShownPartner {
  readonly profileId: string;
  readonly name: string | null;
  readonly organisations: readonly string[];
  readonly challengeId: string | null;
  readonly challengeTitle: string | null;
}

/** A wish as one of its two people sees it. */
export interface OwnWish {
  readonly id: string;
  readonly standing: WishStanding;
  readonly isAskedByMe: boolean;
  readonly mySays: WishAnswer | null;
  readonly myRank: number | null;
  /** The anonymous challenge for which I take part in it. */
  readonly forChallengeTitle: string | null;
  readonly partner: ShownPartner;
  /** What people know of the plan. */
  readonly meeting: EventMeetingRow | null;
  readonly offer: (OfferRow & { readonly isTakenByMe: boolean }) | null;
}

const SUGGESTIONS = 2_000;

/** Who wants to meet whom. */
@Injectable()
export class WishesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: EventRepository,
    private readonly wishes: WishRepository,
    private readonly participants: EventParticipantsReadModel,
    private readonly meetings: EventMeetingRepository,
    private readonly offers: OfferRepository,
    private readonly changes: EventChanges,
  ) {}

  /** The wishes of a person, in their own order. */
  async list(eventId: string, personId: string): Promise<readonly OwnWish[]> {
    const rows = await this.wishes.list(eventId, personId);
    const [meetings, offers] = [await this.meetings.list(eventId), await this.offers.listOpen(eventId)];
    const own = rows.map((row) => {
      const offer = offers.find(({ wishId }) => wishId === row.id);
      const isTakenByMe = (row.from.personId === personId ? offer?.fromTakes : offer?.toTakes) ?? false;
      const meeting = meetings.find(({ wishId, toldStartsAt }) => wishId === row.id && toldStartsAt !== null);
      return {
        ...toOwnWish(row, personId),
        meeting: meeting ?? null,
        offer: offer ? { ...offer, isTakenByMe } : null,
      };
    });
    const placeOf = ({ myRank }: OwnWish): number => myRank ?? Number.MAX_SAFE_INTEGER;
    return own.sort((a, b) => placeOf(a) - placeOf(b));
  }

  /** Asks somebody for a meeting, by name or for an anonymous challenge of one's own; where they asked, it is a yes. */
  async ask(
    eventId: string,
    viewer: EventViewer,
    { fromProfileId, toProfileId }: { readonly fromProfileId: string | null; readonly toProfileId: string },
    now: Date,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.openEvent(eventId, tx);
      const shown = await this.participants.list(eventId, viewer, tx);
      const own = shown.filter(({ isOwn }) => isOwn);
      if (own.length === 0) throw new NotRegistered();
      const from = own.find(({ kind, profileId }) => (fromProfileId ? profileId === fromProfileId : kind === 'named'));
      const to = shown.find(({ profileId, isOwn }) => profileId === toProfileId && !isOwn);
      if (!from) throw new EventInvalid([{ pointer: '/fromProfileId', rule: 'Choose one of your own profiles.' }]);
      if (!to) throw new EventInvalid([{ pointer: '/toProfileId', rule: 'Choose somebody who takes part.' }]);
      const wish = { fromProfileId: from.profileId, toProfileId: to.profileId };
      if (await this.wishes.ask(eventId, wish, tx)) return;
      const id = await this.wishes.findBetween(wish, tx);
      if (id) await this.answerIn(eventId, { id, personId: viewer.personId, answer: 'yes', now }, tx);
    });
  }

  /** Says yes or no; a no takes an arranged meeting back. */
  async answer(
    eventId: string,
    order: { readonly id: string; readonly personId: string; readonly answer: WishAnswer; readonly now: Date },
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.openEvent(eventId, tx);
      await this.answerIn(eventId, order, tx);
    });
  }

  /** Ranks wishes, the most wanted first. @throws EventInvalid for one that is not the person's or was declined */
  async rank(eventId: string, personId: string, wishIds: readonly string[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.openEvent(eventId, tx);
      const own = await this.wishes.list(eventId, personId, tx);
      const ids = new Set(own.filter((wish) => standingOf(wish) !== 'declined').map(({ id }) => id));
      const problems = wishIds.flatMap((id, i) =>
        ids.has(id) ? [] : [{ pointer: `/wishIds/${i}`, rule: 'Rank only your own wishes that nobody declined.' }],
      );
      if (problems.length > 0) throw new EventInvalid(problems);
      await this.wishes.rank(eventId, personId, wishIds, tx);
    });
  }

  /** The organiser joins who fits, from the matches of what they linked; the number of new suggestions. */
  async suggestFrom(source: MatchSource, eventId: string): Promise<number> {
    return this.transactions.run(async (tx) => {
      await this.openEvent(eventId, tx);
      return this.wishes.suggest(eventId, await this.wishes.listMatched(eventId, source, SUGGESTIONS, tx), tx);
    });
  }

  private async answerIn(
    eventId: string,
    { id, personId, answer, now }: { id: string; personId: string; answer: WishAnswer; now: Date },
    tx: Tx,
  ): Promise<void> {
    const wish = (await this.wishes.list(eventId, personId, tx)).find((one) => one.id === id);
    if (!wish) throw new WishNotFound();
    await this.wishes.answer(id, wish.from.personId === personId ? 'from' : 'to', answer, tx);
    if (answer === 'no') await this.changes.dropInactive(await this.openEvent(eventId, tx), now, tx);
  }

  private async openEvent(eventId: string, tx: Tx): Promise<BrokerageEvent> {
    const event = await this.events.lock(eventId, tx);
    if (!event) throw new EventNotFound();
    if (event.state !== 'open' && event.state !== 'planned') throw new EventMoved();
    return event;
  }
}

function toOwnWish(row: WishRow, personId: string): Omit<OwnWish, 'meeting' | 'offer'> {
  const isFrom = row.from.personId === personId;
  const [mine, theirs] = isFrom ? [row.from, row.to] : [row.to, row.from];
  const standing = standingOf(row);
  return {
    id: row.id,
    standing,
    isAskedByMe: isFrom && row.origin === 'participant',
    mySays: isFrom ? row.fromSays : row.toSays,
    myRank: isFrom ? row.fromRank : row.toRank,
    forChallengeTitle: mine.challengeTitle,
    partner: toPartner(theirs, standing),
  };
}

/** The name of an anonymous owner opens with the second yes, and not before. */
function toPartner(side: WishSide, standing: WishStanding): ShownPartner {
  const isOpen = side.challengeId === null || standing === 'mutual';
  return {
    profileId: side.profileId,
    name: isOpen ? side.name : null,
    organisations: isOpen ? side.organisations : [],
    challengeId: side.challengeId,
    challengeTitle: side.challengeTitle,
  };
}
