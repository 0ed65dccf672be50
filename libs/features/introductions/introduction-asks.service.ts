import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  consentDeadline,
  dayOfDeadline,
  proposalObstacle,
  reminderTimes,
  sides,
  weekAround,
  type Side,
} from '#domain/introductions';
import { AvailabilityService } from '#features/meetings';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { CaseFactsReadModel, type PairFacts } from './case-facts.read-model.js';
import type { Introduction } from './introduction.entity.js';
import { IntroductionRepository, type SidePerson } from './introduction.repository.js';
import { AlreadyIntroduced, IntroductionNotFound, NobodyToAsk } from './introductions.errors.js';
import { lapseIntroduction, remindIntroduction } from './introductions.jobs.js';

export interface NewCase {
  readonly pair: PairFacts;
  readonly state: 'interest' | 'proposed';
  readonly brokerId: string | null;
  readonly message: string;
  /** Who shows interest: known to be reachable, and always one of the side's people. */
  readonly starter: SidePerson | null;
}

/** Starts cases: finds who can be asked, and sets the time to answer. */
@Injectable()
export class IntroductionAsks {
  constructor(
    private readonly introductions: IntroductionRepository,
    private readonly facts: CaseFactsReadModel,
    private readonly availability: AvailabilityService,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NobodyToAsk when a side has no person who can be asked this week; AlreadyIntroduced for an open case. */
  async start(found: NewCase, now: Date, tx: Tx): Promise<Introduction> {
    const { pair, starter, ...rest } = found;
    const id = randomUUID();
    const people = await this.peopleToAsk(pair, starter, now, tx);
    const { matchId, challengeId, capabilityId } = pair;
    const row = { id, matchId, challengeId, capabilityId, ...rest, respondBy: consentDeadline(now), stateSince: now };
    if (!(await this.introductions.insert(row, people, tx))) throw new AlreadyIntroduced();
    await this.setClock(id, now, tx);
    const introduction = await this.introductions.find(id, tx);
    if (!introduction) throw new IntroductionNotFound();
    return introduction;
  }

  /** Plans the reminders and the end of the time to answer. */
  async setClock(introductionId: string, now: Date, tx: Tx): Promise<void> {
    const respondBy = consentDeadline(now);
    const respondOn = dayOfDeadline(respondBy);
    for (const [i, runAt] of reminderTimes(now).entries()) {
      await this.outbox.add(remindIntroduction, { introductionId, number: i + 1, respondOn }, tx, { runAt });
    }
    await this.outbox.add(lapseIntroduction, { introductionId }, tx, { runAt: respondBy });
  }

  private async peopleToAsk(
    pair: PairFacts,
    starter: SidePerson | null,
    now: Date,
    tx: Tx,
  ): Promise<readonly SidePerson[]> {
    const contacts = await this.facts.listContacts(pair, tx);
    await this.introductions.lockPeople(
      contacts.map(({ personId }) => personId),
      tx,
    );
    const chosen = new Map<string, SidePerson>();
    for (const side of sides) {
      // Whether it can be asked would tell the other side who it is, one guess at a name after the other.
      const isSecret = side === 'challenge' && pair.isAnonymous && starter?.side === 'capability';
      const others = contacts.filter((contact) => contact.side === side);
      const asked = starter?.side === side ? [starter] : await this.reachable(side, others, { now, tx, isSecret });
      const added = asked.filter(({ personId }) => !chosen.has(personId));
      if (added.length === 0) throw new NobodyToAsk(side, 'nobody');
      for (const person of added) chosen.set(person.personId, person);
    }
    return [...chosen.values()];
  }

  private async reachable(
    side: Side,
    contacts: readonly SidePerson[],
    { now, tx, isSecret }: { readonly now: Date; readonly tx: Tx; readonly isSecret: boolean },
  ): Promise<readonly SidePerson[]> {
    const availability = await this.availability.list(
      contacts.map(({ personId }) => personId),
      tx,
    );
    const obstacles = new Set<'away' | 'capacity'>();
    const reachable: SidePerson[] = [];
    for (const contact of contacts) {
      const person = availability.get(contact.personId);
      if (!person) continue;
      const week = weekAround(now, person.zone);
      const proposedThisWeek = await this.introductions.countAsked(contact.personId, week.from, week.until, tx);
      const obstacle = proposalObstacle({ ...person, proposedThisWeek }, now);
      if (obstacle) obstacles.add(obstacle);
      else reachable.push(contact);
    }
    if (reachable.length > 0) return reachable;
    if (isSecret && obstacles.size > 0) return contacts;
    throw new NobodyToAsk(side, obstacles.has('capacity') ? 'capacity' : obstacles.has('away') ? 'away' : 'nobody');
  }
}
