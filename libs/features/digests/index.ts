export { DigestsModule } from './digests.module.js';
export { DigestsService, type DigestPreview, type DigestResult } from './digests.service.js';
export { DigestRunsService, type DigestTally } from './digest-runs.service.js';
export { DigestPreferencesService, type DigestPreferences } from './digest-preferences.service.js';
export { DigestLedgerService } from './digest-ledger.service.js';
export { type LedgerEntry, type LedgerPeriod } from './digest-ledger.read-model.js';
export { type DigestChoice } from './digest-preference.repository.js';
export { planDigests, writeDigest } from './digests.jobs.js';
export {
  DigestPeriodAhead,
  DigestPeriodPast,
  DigestPreferencesChanged,
  NoDigestReader,
  NotADigestPeriod,
  NothingNew,
  UnsubscribeLinkUnknown,
} from './digests.errors.js';
