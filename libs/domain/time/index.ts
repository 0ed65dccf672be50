export {
  formatDate,
  formatInstant,
  formatOffset,
  formatRange,
  localRange,
  type LocalRange,
  type TimeLanguage,
} from './format.js';
export {
  addDays,
  isLocalDate,
  isoWeekOf,
  minuteMs,
  mondayOf,
  weekdayOf,
  type LocalDateTime,
  type Weekday,
} from './local.js';
export { instantOf, instantsOf, isZone, offsetAt, offsetSpans, toLocal, type OffsetSpan } from './zone.js';
