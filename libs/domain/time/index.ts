export {
  formatDate,
  formatDay,
  formatDeadline,
  formatInstant,
  formatOffset,
  formatRange,
  formatTyped,
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
  readLocalDate,
  weekdayOf,
  type LocalDateTime,
  type Weekday,
} from './local.js';
export { instantOf, instantsOf, isZone, offsetAt, offsetSpans, toLocal, type OffsetSpan } from './zone.js';
