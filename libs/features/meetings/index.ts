export { type Availability, type AvailabilityContent, type Away } from './availability.repository.js';
export { AvailabilityService } from './availability.service.js';
export { type BookingOrder, type BookingState } from './booking.repository.js';
export { Bookings } from './bookings.service.js';
export { BusyCalendars, type BusyStatus, type BusyTrouble } from './busy-calendars.service.js';
export { CalendarFeeds, type FeedStatus } from './calendar-feeds.service.js';
export { MeetingOffersService } from './meeting-offers.service.js';
export { type Participant } from './meeting-people.read-model.js';
export { MeetingReminders } from './meeting-reminders.service.js';
export { type MeetingSide } from './meeting-person.entity.js';
export { type Meeting } from './meeting.entity.js';
export {
  askBusyCalendars,
  freeAllOverdue,
  freeOverdueSlots,
  readBusyCalendar,
  remindMeetings,
} from './meetings.jobs.js';
export { MeetingsModule } from './meetings.module.js';
export { MeetingsService, type MeetingDetail, type MeetingOrder } from './meetings.service.js';
export { type Slot } from './slot.repository.js';
