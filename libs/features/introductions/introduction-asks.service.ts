import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { proposalObstacle, sides, weekAround, type Side } from '#domain/introductions';
import { AvailabilityService } from '#features/meetings';
import type { Tx } from '#platform/database';
import { CaseClocks } from './case-clock.service.js';
import { CaseFactsReadModel, type PairFacts } from './case-facts.read-model.js';
import type { Introduction } from './introduction.entity.js';
import { IntroductionRepository, type SidePerson } from './introduction.repository.js';
import { AlreadyIntroduced, IntroductionNotFound, NobodyToAsk } from './introductions.errors.js';

export interface NewCase {
  readonly pair: PairFacts;
  readonly state: 'interest' | 'proposed';
  readonly brokerId: string | null;
  readonly message: string;
  readonly unclear?: string;
  readonly about?: string;
  /** Who shows interest: known to be reachable, and always one of the side's people. */
  readonly starter: SidePerson | null;
  /** The other side is found, but not asked yet. */
  readonly isHeld?: boolean;
}

/** Starts cases: finds who can be asked, and sets the time to answer. */
@Injectable()
export class IntroductionAsks {
  constructor(
    private readonly introductions: IntroductionRepository,
    private readonly facts: CaseFactsReadModel,
    private readonly availability: AvailabilityService,
    private readonly clocks: CaseClocks,
  ) {}

  /** @throws NobodyToAsk when a side has no person who can be asked this week; AlreadyIntroduced for an open case. */
  async start(found: NewCase, now: Date, tx: Tx): Promise<Introduction> {
    const { pair, starter, isHeld = false, ...rest } = found;
    const id = randomUUID();
    const everybody = await this.peopleToAsk(pair, starter, now, tx);
    const people = everybody.filter(({ side }) => !isHeld || side === starter?.side);
    const { matchId, challengeId, capabilityId } = pair;
    const row = { id, matchId, challengeId, capabilityId, ...rest, stateSince: now, clockStartedAt: now };
    if (!(await this.introductions.insert(row, people, tx))) throw new AlreadyIntroduced();
    await this.clocks.start(id, now, tx);
    const introduction = await this.introductions.find(id, tx);
    if (!introduction) throw new IntroductionNotFound();
    return introduction;
  }

  /** Whether somebody of the side can be asked now. */
  async isReachable(pair: Pick<PairFacts, 'challengeId' | 'capabilityId'>, side: Side, now: Date): Promise<boolean> {
    const contacts = (await this.facts.listContacts(pair)).filter((contact) => contact.side === side);
    return (await this.obstaclesOf(contacts, now)).some(({ obstacle }) => obstacle === null);
  }

  /** Finds who can be asked of the sides that nobody was asked of yet; answers which sides these are. @throws NobodyToAsk */
  async askRest({ id, challengeId, capabilityId }: Introduction, now: Date, tx: Tx): Promise<readonly Side[]> {
    const known = await this.introductions.listPeople([id], tx);
    const rest = sides.filter((side) => !known.some((person) => person.side === side));
    if (rest.length === 0) return rest;
    const contacts = (await this.facts.listContacts({ challengeId, capabilityId }, tx)).filter(
      ({ side, personId }) => rest.includes(side) && !known.some((person) => person.personId === personId),
    );
    await this.introductions.lockPeople(
      contacts.map(({ personId }) => personId),
      tx,
    );
    for (const side of rest) {
      const others = contacts.filter((contact) => contact.side === side);
      const people = await this.reachable(side, others, { now, tx, isSecret: false });
      await this.introductions.addPeople(id, people, tx);
    }
    return rest;
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
    const found = await this.obstaclesOf(contacts, now, tx);
    const reachable = found.filter(({ obstacle }) => obstacle === null).map(({ contact }) => contact);
    const obstacles = new Set(found.map(({ obstacle }) => obstacle));
    if (reachable.length > 0) return reachable;
    if (isSecret && obstacles.size > 0) return contacts;
    throw new NobodyToAsk(side, obstacles.has('capacity') ? 'capacity' : obstacles.has('away') ? 'away' : 'nobody');
  }

  private async obstaclesOf(
    contacts: readonly SidePerson[],
    now: Date,
    tx?: Tx,
  ): Promise<readonly { contact: SidePerson; obstacle: ReturnType<typeof proposalObstacle> }[]> {
    const ids = contacts.map(({ personId }) => personId);
    const availability = await this.availability.list(ids, tx);
    const found: { contact: SidePerson; obstacle: ReturnType<typeof proposalObstacle> }[] = [];
    for (const contact of contacts) {
      const person = availability.get(contact.personId);
      if (!person) continue;
      const week = weekAround(now, person.zone);
      const proposedThisWeek = await this.introductions.countAsked(contact.personId, week.from, week.until, tx);
      found.push({ contact, obstacle: proposalObstacle({ ...person, proposedThisWeek }, now) });
    }
    return found;
  }
}
