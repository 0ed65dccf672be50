import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CapabilitiesModule } from '#features/capabilities';
import { MailModule } from '#platform/mail';
import { OutboxModule } from '#platform/outbox';
import { AvailabilityException } from './availability-exception.entity.js';
import { AvailabilityWindow } from './availability-window.entity.js';
import { AvailabilityRepository } from './availability.repository.js';
import { AvailabilityService } from './availability.service.js';
import { AwayPeriodRow } from './away-period.entity.js';
import { BookingRepository } from './booking.repository.js';
import { Bookings } from './bookings.service.js';
import { BusyCalendar } from './busy-calendar.entity.js';
import { BusyCalendarRepository } from './busy-calendar.repository.js';
import { BusyCalendars } from './busy-calendars.service.js';
import { CalendarEntriesReadModel } from './calendar-entries.read-model.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarFeedRepository } from './calendar-feed.repository.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { MeetingMails } from './meeting-mails.service.js';
import { MeetingOffersService } from './meeting-offers.service.js';
import { MeetingPeopleReadModel } from './meeting-people.read-model.js';
import { MeetingPerson } from './meeting-person.entity.js';
import { MeetingPreference } from './meeting-preference.entity.js';
import { MeetingSlot } from './meeting-slot.entity.js';
import { MeetingReminders } from './meeting-reminders.service.js';
import { MeetingTimes } from './meeting-times.service.js';
import { Meeting } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingsService } from './meetings.service.js';
import { PersonCalendarReadModel } from './person-calendar.read-model.js';
import { SlotRepository } from './slot.repository.js';

@Module({
  imports: [
    CapabilitiesModule,
    MailModule,
    OutboxModule,
    TypeOrmModule.forFeature([
      AvailabilityException,
      AvailabilityWindow,
      AwayPeriodRow,
      BusyCalendar,
      CalendarFeed,
      Meeting,
      MeetingPerson,
      MeetingPreference,
      MeetingSlot,
    ]),
  ],
  providers: [
    AvailabilityRepository,
    AvailabilityService,
    BookingRepository,
    Bookings,
    BusyCalendarRepository,
    BusyCalendars,
    CalendarEntriesReadModel,
    CalendarFeedRepository,
    CalendarFeeds,
    MeetingMails,
    MeetingOffersService,
    MeetingPeopleReadModel,
    MeetingReminders,
    MeetingRepository,
    MeetingTimes,
    MeetingsService,
    PersonCalendarReadModel,
    SlotRepository,
  ],
  exports: [
    AvailabilityService,
    Bookings,
    BusyCalendars,
    CalendarFeeds,
    MeetingOffersService,
    MeetingReminders,
    MeetingsService,
  ],
})
export class MeetingsModule {}
