export {
  commonIntervals,
  couldMeet,
  faultOfException,
  faultOfWindows,
  freeIntervals,
  isAway,
  officeHours,
  type AwayPeriod,
  type BookedTime,
  type DayException,
  type PersonCalendar,
  type WeeklyWindow,
} from './availability.js';
export { calendarLinks, type CalendarNote } from './calendar-links.js';
export { findSlots, type SlotSearch } from './find-slots.js';
export { intersectIntervals, joinIntervals, subtractIntervals, type Interval } from './intervals.js';
