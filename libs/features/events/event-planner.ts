import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform/database';
import { EventMeetingRepository } from './event-meeting.repository.js';
import { EventRepository } from './event.repository.js';
import { planInThread } from './plan-in-thread.js';
import { PlanFactsLoader } from './plan-facts.service.js';
import { plannable, toPlacements, toUnmet, toWishEvent } from './plan-question.js';
import { PlanningRepository } from './planning.repository.js';

const TIME_LIMIT_MS = 20_000;
/** No planning takes longer, tries included. */
const ABANDONED_MS = 5 * 60_000;

/** Carries out a planning: for the worker. The search runs in a thread of its own. */
@Injectable()
export class EventPlanner {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: EventRepository,
    private readonly plannings: PlanningRepository,
    private readonly meetings: EventMeetingRepository,
    private readonly facts: PlanFactsLoader,
  ) {}

  /** Safe to run twice: one that has ended is left alone. */
  async run(planningId: string, clock: () => Date): Promise<void> {
    const planning = await this.plannings.start(planningId);
    if (!planning) return;
    const event = await this.events.find(planning.eventId);
    if (!event || event.state === 'cancelled') return this.plannings.end(planningId, 'failed', clock());
    const question = toWishEvent(await this.facts.load(event, clock()));
    const wanted = question.wishes.length;
    await this.plannings.note(planningId, { met: 0, wanted });
    const plan = await planInThread(question, {
      timeLimitMs: TIME_LIMIT_MS,
      onProgress: ({ met }) => this.plannings.note(planningId, { met, wanted }),
    });
    await this.transactions.run(async (tx) => {
      const current = await this.events.lock(event.id, tx);
      const isOvertaken = !current || current.state === 'cancelled' || current.version !== event.version;
      if (isOvertaken) return this.plannings.end(planningId, 'failed', clock(), tx);
      // Who declined or withdrew while the planner ran is left out: the facts are read once more.
      const { wishes } = await this.facts.load(current, clock(), tx);
      const still = new Set(plannable(wishes).map(({ id }) => id));
      const placed = toPlacements(current, plan).filter(({ wishId }) => still.has(wishId));
      const unmet = toUnmet(current, plan).filter(({ wishId }) => still.has(wishId));
      await this.meetings.replacePlan(event.id, placed, unmet, tx);
      await this.plannings.note(planningId, { met: placed.length, wanted }, tx);
      await this.plannings.end(planningId, 'done', clock(), tx);
    });
  }

  failAbandoned(now: Date): Promise<void> {
    return this.plannings.failAbandoned(new Date(now.getTime() - ABANDONED_MS), now);
  }
}
