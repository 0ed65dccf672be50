import { Injectable } from '@nestjs/common';
import {
  clockTimes,
  limitsOf,
  livenessStep,
  sides,
  timedStates,
  type CaseClock,
  type Side,
  type TimedState,
} from '#domain/introductions';
import type { Tx } from '#platform/database';
import { CaseClockReadModel } from './case-clock.read-model.js';
import type { Introduction } from './introduction.entity.js';
import { consentsOf, IntroductionRepository } from './introduction.repository.js';

/** The latest of two instants. */
const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one);

/** Sets how long a case may stay in its state. */
@Injectable()
export class CaseClocks {
  constructor(
    private readonly facts: CaseClockReadModel,
    private readonly introductions: IntroductionRepository,
  ) {}

  /** Starts the clock of the state that the case is in now; one that has ended has none. */
  async start(id: string, now: Date, tx: Tx): Promise<void> {
    await this.introductions.setClock(id, { clockStartedAt: now, reminded: 0, stalledAt: null, checkAt: now }, tx);
    const introduction = await this.introductions.find(id, tx);
    const clock = introduction && (await this.of(introduction, tx));
    if (!clock) {
      await this.introductions.setClock(id, { checkAt: null }, tx);
      return;
    }
    const step = livenessStep(clock, { reminded: 0, stalledAt: null }, now);
    const checkAt = step.kind === 'wait' ? step.checkAt : now;
    await this.introductions.setClock(id, { respondBy: clockTimes(clock).dueAt, checkAt }, tx);
  }

  /** The clock of a case with what suspends it by now; null once the case has ended. */
  async of(introduction: Introduction, tx: Tx): Promise<CaseClock | null> {
    const { id, clockStartedAt } = introduction;
    const state = timedStates.find((timed) => timed === introduction.state);
    if (!state) return null;
    const settings = await this.facts.settingsOf(id, clockStartedAt, tx);
    const limits = limitsOf(settings.filter(({ side }) => side === 'challenge').map((setting) => setting.limits));
    const meetingEnd = state === 'agreed' ? await this.facts.meetingEnd(id, tx) : null;
    return {
      state,
      startedAt: later(clockStartedAt, meetingEnd),
      limitDays: limits[state],
      isNationalHolidayKept: settings.length === 0 || settings.some((setting) => setting.keepsNationalHolidays),
      holidays: settings.flatMap(({ holidays }) => holidays),
      waitsFor: await this.absences(introduction, state, tx),
    };
  }

  private async absences(
    { id, clockStartedAt }: Introduction,
    state: TimedState,
    tx: Tx,
  ): Promise<CaseClock['waitsFor']> {
    const people = await this.facts.absencesOf(id, clockStartedAt, tx);
    const awaited = await this.sidesAwaited(id, state, tx);
    return awaited.map((side) => people.filter((person) => person.side === side).map(({ away }) => away));
  }

  private async sidesAwaited(id: string, state: TimedState, tx: Tx): Promise<readonly Side[]> {
    if (state !== 'interest' && state !== 'proposed') return sides;
    const consents = consentsOf(await this.introductions.listAnswers([id], tx));
    return consents.filter(({ answer }) => answer === 'pending').map(({ side }) => side);
  }
}
