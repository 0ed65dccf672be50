import { z } from 'zod';
import type { LedgerEntry, LedgerPeriod } from '#features/digests';
import { pageQuery, pageView } from '../http/cursor.js';

const state = z.enum(['pending', 'sending', 'sent', 'in-doubt', 'failed', 'suppressed']);
const instant = z.iso.datetime();

/** `person`: a part of a name or of an address. */
export const ledgerQuery = pageQuery.extend({ state: state.optional(), person: z.string().min(1).max(254).optional() });
export type LedgerQuery = z.infer<typeof ledgerQuery>;

export const ledgerEntryView = z
  .strictObject({
    personId: z.uuid(),
    name: z.string(),
    recipient: z.string(),
    period: z.string(),
    state,
    reason: z.string().nullable(),
    subject: z.string(),
    messageId: z.string(),
    attempts: z.number().int(),
    writtenAt: instant,
    triedAt: instant.nullable(),
    sentAt: instant.nullable(),
    windowFrom: instant.nullable(),
    windowTo: instant.nullable(),
  })
  .meta({ id: 'DigestLedgerEntry' });
export const ledgerPageView = pageView(ledgerEntryView).meta({ id: 'DigestLedgerPage' });

const count = z.number().int();
export const ledgerPeriodsView = z
  .strictObject({
    periods: z.array(
      z.strictObject({
        period: z.string(),
        sent: count,
        waiting: count,
        inDoubt: count,
        failed: count,
        suppressed: count,
      }),
    ),
  })
  .meta({ id: 'DigestLedgerPeriods' });

/** The try that was looked at: when the digest was tried again since, nothing is done. */
export const triedBody = z.strictObject({ triedAt: instant }).meta({ id: 'TriedDigest' });

export type LedgerPageView = z.infer<typeof ledgerPageView>;
export type LedgerPeriodsView = z.infer<typeof ledgerPeriodsView>;
export type TriedBody = z.infer<typeof triedBody>;

export function toLedgerEntryView(entry: LedgerEntry): z.infer<typeof ledgerEntryView> {
  const { id, name, recipient, period, reason, subject, messageId, attempts } = entry;
  return {
    ...{ personId: id, name, recipient, period, state: entry.state, reason, subject, messageId, attempts },
    writtenAt: entry.writtenAt.toISOString(),
    triedAt: entry.triedAt && entry.triedAt.toISOString(),
    sentAt: entry.sentAt && entry.sentAt.toISOString(),
    windowFrom: entry.windowFrom && entry.windowFrom.toISOString(),
    windowTo: entry.windowTo && entry.windowTo.toISOString(),
  };
}

export function toLedgerPeriodsView(periods: readonly LedgerPeriod[]): LedgerPeriodsView {
  return { periods: periods.map((period) => ({ ...period })) };
}
