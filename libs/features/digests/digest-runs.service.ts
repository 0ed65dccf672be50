import { Injectable } from '@nestjs/common';
import { duePeriod, isDigestPeriod, periodBounds } from '#domain/digests';
import { WeeklyAllocationsService } from '#features/allocations';
import { Transactions } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { DigestReaderReadModel, type DigestReader } from './digest-reader.read-model.js';
import { DigestPeriodAhead, DigestPeriodPast, NotADigestPeriod } from './digests.errors.js';
import { writeDigest } from './digests.jobs.js';
import { DigestsService, type DigestResult } from './digests.service.js';

const PAGE = 500;
const AT_ONCE = 4;
/** The first zone to begin a day. */
const EARLIEST_ZONE = 'Pacific/Kiritimati';

export type DigestTally = Readonly<Record<DigestResult, number>>;

/** Digests of everybody: by the clock, or one period by hand. */
@Injectable()
export class DigestRunsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly readers: DigestReaderReadModel,
    private readonly digests: DigestsService,
    private readonly outbox: Outbox,
    private readonly allocations: WeeklyAllocationsService,
  ) {}

  /** Asks for every digest that is due; asking twice does no harm. Answers how many there are. */
  async plan(now: Date): Promise<number> {
    let planned = 0;
    for await (const page of this.pages()) {
      const due = page.flatMap(({ personId, schedule, last, since }) => {
        const period = duePeriod({ schedule, last, sinceMs: since.getTime(), nowMs: now.getTime() });
        return period === null ? [] : [{ personId, period }];
      });
      // The schedule of the allocation may have been missed; what it suggests must be there first.
      if (due.length > 0) await this.allocations.ensureCurrent(now);
      await this.transactions.run((tx) => this.outbox.addAll(writeDigest, due, tx));
      planned += due.length;
    }
    return planned;
  }

  /**
   * Writes the digests of one period, up to now, for everybody who gets one that often. Again: finds them written.
   * @throws NotADigestPeriod, DigestPeriodAhead, and DigestPeriodPast when any later one was written.
   */
  async run(period: string, now: Date): Promise<DigestTally> {
    const frequency = await this.checkPeriod(period, now);
    await (frequency === 'weekly' ? this.allocations.ensure(period, now) : this.allocations.ensureCurrent(now));
    const tally: Record<DigestResult, number> = {
      written: 0,
      'nothing-new': 0,
      'already-written': 0,
      off: 0,
      paused: 0,
      past: 0,
    };
    for await (const page of this.pages()) {
      const wanted = page.filter(({ schedule }) => schedule.frequency === frequency);
      for (let i = 0; i < wanted.length; i += AT_ONCE) {
        const some = wanted.slice(i, i + AT_ONCE);
        const results = await Promise.all(
          some.map(({ personId }) => this.digests.write(personId, period, { now, endsAt: now })),
        );
        for (const result of results) tally[result] += 1;
      }
    }
    return tally;
  }

  /** How many digests of a period are written and have not left. */
  countWaiting(period: string): Promise<number> {
    return this.readers.countWaiting(period);
  }

  private async checkPeriod(period: string, now: Date): Promise<'weekly' | 'monthly'> {
    if (!isDigestPeriod(period)) throw new NotADigestPeriod(period);
    if (periodBounds(period, EARLIEST_ZONE).startMs > now.getTime()) throw new DigestPeriodAhead(period);
    const isWeek = period.includes('W');
    const latest = await this.readers.latestPeriod(isWeek ? 'week' : 'month');
    if (latest !== null && period < latest) throw new DigestPeriodPast(period, latest);
    return isWeek ? 'weekly' : 'monthly';
  }

  private async *pages(): AsyncGenerator<readonly DigestReader[]> {
    let page = await this.readers.list(null, PAGE);
    while (page.length > 0) {
      yield page;
      page = page.length < PAGE ? [] : await this.readers.list(page.at(-1)?.personId ?? null, PAGE);
    }
  }
}
