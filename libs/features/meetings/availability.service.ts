import { Injectable } from '@nestjs/common';
import { faultOfException, faultOfWindows } from '#domain/scheduling';
import { isLocalDate, isZone } from '#domain/time';
import { CapabilityContacts } from '#features/capabilities';
import { Transactions, type Tx } from '#platform/database';
import type { FieldProblem } from '#platform/errors';
import { AvailabilityRepository, type Availability, type AvailabilityContent } from './availability.repository.js';
import { AvailabilityInvalid, AvailabilityStale, MeetingNotFound } from './meetings.errors.js';

/** When people take meetings, when they are away, and how many introductions a week they take. */
@Injectable()
export class AvailabilityService {
  constructor(
    private readonly transactions: Transactions,
    private readonly availability: AvailabilityRepository,
    private readonly contacts: CapabilityContacts,
  ) {}

  async get(personId: string): Promise<Availability> {
    const found = (await this.availability.list([personId])).get(personId);
    if (!found) throw new MeetingNotFound();
    return found;
  }

  /** By person id; people that do not exist are left out. */
  list(personIds: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, Availability>> {
    return this.availability.list(personIds, tx);
  }

  /** Replaces everything; `version` is the one that was read. */
  async save(personId: string, version: number, content: AvailabilityContent): Promise<Availability> {
    const problems = problemsOf(content);
    if (problems.length > 0) throw new AvailabilityInvalid(problems);
    await this.transactions.run(async (tx) => {
      if (!(await this.availability.replace(personId, version, content, tx))) throw new AvailabilityStale();
      await this.contacts.follow(personId, tx);
    });
    return this.get(personId);
  }
}

const windowRules = {
  time: 'Write times as HH:MM between 00:00 and 24:00.',
  order: 'Each window must end after it begins.',
  overlap: 'Two windows of one day overlap: join them.',
} as const;

const exceptionRules = { ...windowRules, date: 'Give a date such as 2026-11-24.' } as const;

function problemsOf({ zone, windows, exceptions, away }: AvailabilityContent): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isZone(zone)) problems.push({ pointer: '/zone', rule: 'Name a time zone such as Europe/Bucharest.' });
  const fault = faultOfWindows(windows);
  if (fault) problems.push({ pointer: '/windows', rule: windowRules[fault] });
  exceptions.forEach((exception, i) => {
    const wrong = faultOfException(exception);
    if (wrong) problems.push({ pointer: `/exceptions/${i}`, rule: exceptionRules[wrong] });
  });
  away.forEach(({ fromOn, untilOn }, i) => {
    if (!isLocalDate(fromOn) || !isLocalDate(untilOn) || untilOn < fromOn)
      problems.push({ pointer: `/away/${i}`, rule: 'Give two dates, the second not before the first.' });
  });
  return problems;
}
