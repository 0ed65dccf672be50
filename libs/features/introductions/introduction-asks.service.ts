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
      const own = starter?.side === side ? [starter] : [];
      const others = contacts.filter((contact) => contact.side === side);
      const reachable = own.length > 0 ? own : await this.reachable(side, others, now, tx);
      for (const person of reachable) if (!chosen.has(person.personId)) chosen.set(person.personId, person);
      if (![...chosen.values()].some((person) => person.side === side)) throw new NobodyToAsk(side, 'nobody');
    }
    return [...chosen.values()];
  }

  private async reachable(
    side: Side,
    contacts: readonly SidePerson[],
    now: Date,
    tx: Tx,
  ): Promise<readonly SidePerson[]> {
    const availability = await this.availability.list(contacts.map(({ personId }) => personId));
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
    throw new NobodyToAsk(side, obstacles.has('capacity') ? 'capacity' : obstacles.has('away') ? 'away' : 'nobody');
  }
}
