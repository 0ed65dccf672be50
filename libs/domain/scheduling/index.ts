export {
  commonIntervals,
  faultOfWindows,
  freeIntervals,
  isAway,
  officeHours,
  type AwayPeriod,
  type PersonCalendar,
  type WeeklyWindow,
} from './availability.js';
export { findSlots, type SlotSearch } from './find-slots.js';
export { intersectIntervals, joinIntervals, subtractIntervals, type Interval } from './intervals.js';
