import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { renderFeed, type FeedEntry } from '#platform/calendar';
import { CONFIG, type Config } from '#platform/config';
import { senderHost } from '#platform/mail';
import { CalendarEntriesReadModel, type CalendarEntry } from './calendar-entries.read-model.js';
import { CalendarFeedRepository } from './calendar-feed.repository.js';
import { FeedNotFound, MeetingNotFound } from './meetings.errors.js';

/** How long what is over or cancelled stays in the feed. */
const keptMs = 30 * 24 * 3_600_000;
const names = { ro: 'Întâlniri Quatrefoil', en: 'Quatrefoil meetings' } as const;

export interface FeedStatus {
  readonly madeAt: Date;
  readonly readAt: Date | null;
}

/** A person's meetings for other calendars: a feed behind a secret address, and single files. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly feeds: CalendarFeedRepository,
    private readonly entries: CalendarEntriesReadModel,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null: the person has no feed. */
  find(personId: string): Promise<FeedStatus | null> {
    return this.feeds.find(personId);
  }

  /** A new secret token, shown this once; the one before opens nothing any more. */
  async make(personId: string, now: Date): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.feeds.replace(personId, hashOf(token), now);
    return token;
  }

  revoke(personId: string): Promise<void> {
    return this.feeds.delete(personId);
  }

  /** The feed that a token opens, as text/calendar. @throws FeedNotFound */
  async read(token: string, now: Date): Promise<string> {
    const personId = await this.feeds.read(hashOf(token), now);
    if (!personId) throw new FeedNotFound();
    const entries = await this.entries.list(personId, new Date(now.getTime() - keptMs));
    return this.render(entries, names[await this.entries.languageOf(personId)], now);
  }

  /** One confirmed meeting as a file. @throws MeetingNotFound */
  async fileOf(meetingId: string, personId: string, now: Date): Promise<string> {
    const entry = await this.entries.find(personId, meetingId);
    if (!entry) throw new MeetingNotFound();
    return this.render([entry], entry.title, now);
  }

  private render(entries: readonly CalendarEntry[], name: string, now: Date): string {
    const host = senderHost(this.config.mail.from);
    return renderFeed({ name, host, stampedAt: now, entries: entries.map((entry) => this.toFeedEntry(entry)) });
  }

  private toFeedEntry({ introductionId, eventId, videoUrl, ...entry }: CalendarEntry): FeedEntry {
    const page = eventId ? `events/${eventId}` : introductionId ? `introductions/${introductionId}` : 'calendar';
    const url = `${this.config.http.publicUrl}/${page}`;
    return {
      ...entry,
      description: videoUrl ? `${videoUrl}\n${url}` : url,
      place: entry.place || (videoUrl ?? ''),
    };
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
