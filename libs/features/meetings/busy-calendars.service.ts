import { Inject, Injectable } from '@nestjs/common';
import type { Interval } from '#domain/scheduling';
import { CONFIG, type Config } from '#platform/config';
import { Transactions } from '#platform/database';
import { senderHost } from '#platform/mail';
import { FetchFailed, fetchPublic, readAddress, type FetchLimits, type FetchTrouble } from '#platform/outbound';
import { Outbox } from '#platform/outbox';
import { seal, unseal, type SealedFor } from '#platform/sealing';
import type { BusyCalendar } from './busy-calendar.entity.js';
import { BusyCalendarRepository } from './busy-calendar.repository.js';
import { BusyAddressInvalid, BusyAddressTooOften } from './meetings.errors.js';
import { readBusyCalendar } from './meetings.jobs.js';
import { CalendarUnreadable, readBusyApart } from './read-busy-apart.js';

/** Why a calendar elsewhere could not be read. */
export type BusyTrouble = FetchTrouble | CalendarUnreadable['trouble'];

export interface BusyStatus {
  readonly host: string;
  readonly trouble: string | null;
  readonly readAt: Date | null;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const everyMs = 30 * minuteMs;
const afterTroubleMs = 60 * minuteMs;
/** Farther than anybody may suggest a time. */
const horizonMs = 100 * dayMs;
const readingMs = 5_000;
const mostAtOnce = 200;
/** Every address is one that our server asks: nobody makes it ask many. */
const mostNamed = 10;
const namedWithinMs = 60 * minuteMs;
const limits: FetchLimits = { timeoutMs: 10_000, bytes: 5_000_000, redirects: 3 };

/** Busy times from calendars that people keep elsewhere. Only when they are busy is kept, and the address sealed. */
@Injectable()
export class BusyCalendars {
  constructor(
    private readonly transactions: Transactions,
    private readonly calendars: BusyCalendarRepository,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null: the person has named none. The address itself is never given out again. */
  find(personId: string): Promise<BusyStatus | null> {
    return this.calendars.find(personId);
  }

  /** Names the person's calendar, which is read soon. @throws BusyAddressInvalid, BusyAddressTooOften */
  async subscribe(personId: string, address: string, now: Date): Promise<void> {
    const url = parse(address);
    const sealedUrl = seal(url.href, this.sealedFor(personId));
    await this.transactions.run(async (tx) => {
      const named = await this.calendars.countNaming(personId, now, namedWithinMs, tx);
      if (named > mostNamed) throw new BusyAddressTooOften();
      const nextAt = new Date(now.getTime() + everyMs);
      await this.calendars.replace({ personId, sealedUrl, host: url.hostname, nextAt }, tx);
      await this.outbox.add(readBusyCalendar, { personId }, tx);
    });
  }

  /** Forgets the calendar and what was read from it. */
  unsubscribe(personId: string): Promise<void> {
    return this.calendars.delete(personId);
  }

  /** Asks for a reading of each calendar that is due. */
  async askDue(now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const due = await this.calendars.claimDue(now, new Date(now.getTime() + everyMs), mostAtOnce, tx);
      for (const personId of due) await this.outbox.add(readBusyCalendar, { personId }, tx);
    });
  }

  /** Reads one calendar; what went wrong is noted for the person. `isAllowed` is for tests. */
  async read(personId: string, now: Date, isAllowed?: FetchLimits['isAllowed']): Promise<void> {
    const calendar = await this.calendars.find(personId);
    if (!calendar) return;
    try {
      const times = await this.timesOf(calendar, now, isAllowed ? { ...limits, isAllowed } : limits);
      const reading = { times, readAt: now, nextAt: new Date(now.getTime() + everyMs) };
      await this.transactions.run((tx) => this.calendars.keep(calendar, reading, tx));
    } catch (error) {
      if (!(error instanceof FetchFailed) && !(error instanceof CalendarUnreadable)) throw error;
      await this.calendars.fail(calendar, error.trouble, new Date(now.getTime() + afterTroubleMs));
    }
  }

  private async timesOf(
    { personId, sealedUrl }: BusyCalendar,
    now: Date,
    within: FetchLimits,
  ): Promise<readonly Interval[]> {
    const address = unseal(sealedUrl, this.sealedFor(personId));
    if (address === null) throw new FetchFailed('address');
    const text = await fetchPublic(address, within);
    const search = {
      within: { startMs: now.getTime() - dayMs, endMs: now.getTime() + horizonMs },
      zone: await this.calendars.zoneOf(personId),
      ownHost: senderHost(this.config.mail.from),
    };
    return readBusyApart(text, search, readingMs);
  }

  private sealedFor(owner: string): SealedFor {
    return { secret: this.config.auth.secret, purpose: 'busy calendar', owner };
  }
}

function parse(address: string): URL {
  try {
    return readAddress(address);
  } catch {
    throw new BusyAddressInvalid();
  }
}
