import { Inject, Injectable } from '@nestjs/common';
import {
  digestWindow,
  dueAt,
  isAnnounced,
  periodAt,
  selectItems,
  type DigestWindow,
  type Selection,
} from '#domain/digests';
import { instantOf } from '#domain/time';
import { CONFIG, type Config } from '#platform/config';
import { Transactions, type Tx } from '#platform/database';
import { letter, MailLedger, senderHost, type Letter } from '#platform/mail';
import {
  fittingEntry,
  helpfulEntry,
  meetingEntry,
  publishedEntry,
  reviewEntry,
  waitingEntry,
  type DigestEntry,
  type Pen,
} from './digest-entries.js';
import { DigestNewsReadModel } from './digest-news.read-model.js';
import { DigestReaderReadModel, type DigestReader } from './digest-reader.read-model.js';
import { NoDigestReader } from './digests.errors.js';
import { digestLetter } from './digests.letters.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

const DAY_MS = 86_400_000;
const HORIZON_MS = { weekly: 7 * DAY_MS, monthly: 31 * DAY_MS } as const;

/** What became of one person's digest: why there is none, where there is none. */
export type DigestResult = 'written' | 'nothing-new' | 'already-written' | 'off' | 'paused' | 'past';

export interface DigestPreview {
  readonly window: { readonly from: Date; readonly to: Date };
  /** Null: there would be no mail, since nothing is new. */
  readonly letter: Letter | null;
}

/** Writes digests: each person's, of what is new for them since the last one, as far as they may know it. */
@Injectable()
export class DigestsService {
  private readonly links: UnsubscribeLinks;

  constructor(
    private readonly transactions: Transactions,
    private readonly readers: DigestReaderReadModel,
    private readonly news: DigestNewsReadModel,
    private readonly ledger: MailLedger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'http' | 'mail' | 'auth'>,
  ) {
    this.links = new UnsubscribeLinks(config.auth.secret, config.http.publicUrl);
  }

  /**
   * Writes the digest of a period into the mail ledger, once: whoever comes second finds it there.
   * @param endsAt until when it tells; default: the moment at which it was due.
   */
  write(personId: string, period: string, { now, endsAt }: { now: Date; endsAt?: Date }): Promise<DigestResult> {
    return this.transactions.run(async (tx) => {
      await this.readers.lock(personId, tx);
      const reader = await this.readers.find(personId, tx);
      const obstacle = reader === null ? 'off' : obstacleOf(reader, period);
      if (reader === null || obstacle !== null) return obstacle ?? 'off';
      const { schedule, last } = reader;
      const endMs = endsAt?.getTime() ?? dueAt(period, schedule);
      if (schedule.pausedUntil !== null && endMs < pauseEnd(schedule.pausedUntil, schedule.zone)) return 'paused';
      const window = digestWindow(period, schedule.zone, { last, endMs });
      return window === null ? 'past' : this.writeWindow(reader, { period, window, now }, tx);
    });
  }

  /** The digest as it would be if it came now. @throws NoDigestReader for somebody without an account. */
  async preview(personId: string, now: Date): Promise<DigestPreview> {
    const reader = await this.readers.find(personId);
    if (!reader) throw new NoDigestReader();
    const { frequency, zone } = reader.schedule;
    const period = periodAt(now.getTime(), frequency === 'off' ? 'weekly' : frequency, zone);
    const window = digestWindow(period, zone, { last: reader.last, endMs: now.getTime() });
    if (window === null) return { window: { from: now, to: now }, letter: null };
    const snapshot = await this.news.snapshot();
    const selection = await this.select(reader, { window, snapshot, now });
    return { window: toDates(window), letter: selection && this.compose(reader, selection, period) };
  }

  private async writeWindow(
    reader: DigestReader,
    { period, window, now }: { period: string; window: DigestWindow; now: Date },
    tx: Tx,
  ): Promise<DigestResult> {
    const snapshot = await this.news.snapshot(tx);
    const selection = await this.select(reader, { window, snapshot, now, tx });
    const told = { ...toDates(window), snapshot };
    if (selection === null) {
      const key = { personId: reader.personId, kind: digestLetter.kind, period };
      await this.ledger.suppress({ ...key, window: told, reason: 'nothing-new', now }, tx);
      return 'nothing-new';
    }
    const isNew = await this.ledger.add(this.compose(reader, selection, period), tx, { now, window: told });
    return isNew ? 'written' : 'already-written';
  }

  private async select(
    reader: DigestReader,
    { window, snapshot, now, tx }: { window: DigestWindow; snapshot: string; now: Date; tx?: Tx },
  ): Promise<Selection<DigestEntry> | null> {
    const { language, schedule } = reader;
    const pen: Pen = { language, zone: schedule.zone, publicUrl: this.config.http.publicUrl, now };
    const news = { ...toDates(window), snapshot, before: reader.lastSnapshot, isPreview: tx === undefined };
    const horizonMs = schedule.frequency === 'monthly' ? HORIZON_MS.monthly : HORIZON_MS.weekly;
    // One after the other: a transaction has one connection.
    const waiting = await this.news.listWaiting(reader, news, tx);
    const meetings = await this.news.listMeetings(reader, news, new Date(window.toMs + horizonMs), tx);
    const fitting = await this.news.listFitting(reader, news, tx);
    const helpful = await this.news.listHelpful(reader, news, tx);
    const published = await this.news.listPublished(reader, news, tx);
    const inReview = await this.news.countInReview(reader, news, tx);
    const announced = meetings.filter(({ startsAt, confirmedAt }) =>
      isAnnounced({ startsAtMs: startsAt.getTime(), confirmedAtMs: confirmedAt.getTime() }, window, horizonMs),
    );
    return selectItems([
      ...waiting.map((one) => waitingEntry(one, pen)),
      ...announced.map((one) => meetingEntry(one, pen)),
      ...fitting.map((one) => fittingEntry(one, pen)),
      ...helpful.map((one) => helpfulEntry(one, pen)),
      ...published.map((one) => publishedEntry(one, pen)),
      ...(inReview > 0 ? [reviewEntry(inReview, pen)] : []),
    ]);
  }

  private compose(reader: DigestReader, selection: Selection<DigestEntry>, period: string): Letter {
    const { publicUrl } = this.config.http;
    const { schedule } = reader;
    const unsubscribeUrl = this.links.urlFor(reader.personId);
    return letter({
      template: digestLetter,
      model: {
        selection,
        frequency: schedule.frequency === 'monthly' ? 'monthly' : 'weekly',
        zone: schedule.zone,
        homeUrl: publicUrl,
        settingsUrl: `${publicUrl}/digests`,
        unsubscribeUrl,
      },
      to: reader,
      period,
      headers: {
        'List-Id': `Quatrefoil <digest.${senderHost(this.config.mail.from)}>`,
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    });
  }
}

function toDates({ fromMs, toMs }: DigestWindow): { readonly from: Date; readonly to: Date } {
  return { from: new Date(fromMs), to: new Date(toMs) };
}

function obstacleOf({ schedule, last }: DigestReader, period: string): DigestResult | null {
  if (schedule.frequency === 'off') return 'off';
  return last?.period === period ? 'already-written' : null;
}

function pauseEnd(pausedUntil: string, zone: string): number {
  return instantOf({ date: pausedUntil, time: '00:00' }, zone);
}
