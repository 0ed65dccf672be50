import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform/database';
import { AvailabilityRepository } from './availability.repository.js';
import { MeetingMails } from './meeting-mails.service.js';
import { MeetingRepository } from './meeting.repository.js';
import { SlotRepository } from './slot.repository.js';

/** Taken at one sweep; the next one goes on. */
const mostAtOnce = 100;
const hourMs = 3_600_000;

/** Writes a day and an hour before a confirmed meeting to those who want it. */
@Injectable()
export class MeetingReminders {
  constructor(
    private readonly transactions: Transactions,
    private readonly slots: SlotRepository,
    private readonly meetings: MeetingRepository,
    private readonly availability: AvailabilityRepository,
    private readonly mails: MeetingMails,
  ) {}

  /** Sends what is due; safe to run at any time, by several at once. A meeting that has begun is not reminded of. */
  async sendDue(now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const due = await this.slots.claimReminders(now, mostAtOnce, tx);
      for (const { meetingId, startMs } of due) {
        const aheadMs = startMs - now.getTime();
        if (aheadMs <= 0) continue;
        const isDay = aheadMs > hourMs;
        const people = (await this.meetings.listPeople([meetingId], tx)).map(({ personId }) => personId);
        const wishes = await this.availability.list(people, tx);
        const to = people.filter((id) => wishes.get(id)?.[isDay ? 'remindDayBefore' : 'remindHourBefore']);
        await this.mails.tell(meetingId, { what: isDay ? 'tomorrow' : 'soon', to }, now, tx);
      }
    });
  }
}
