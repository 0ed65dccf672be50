import { Inject, Injectable } from '@nestjs/common';
import { nextDueAt } from '#domain/digests';
import type { Language } from '#domain/vocabulary';
import { CONFIG, type Config } from '#platform/config';
import { DEFAULTS, DigestPreferenceRepository, type DigestChoice } from './digest-preference.repository.js';
import { DigestReaderReadModel } from './digest-reader.read-model.js';
import { DigestPreferencesChanged, NoDigestReader, UnsubscribeLinkUnknown } from './digests.errors.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

export interface DigestPreferences extends DigestChoice {
  readonly version: number;
  readonly zone: string;
  readonly language: Language;
  /** When the next digest comes; null: none will. */
  readonly nextAt: Date | null;
}

@Injectable()
export class DigestPreferencesService {
  private readonly links: UnsubscribeLinks;

  constructor(
    private readonly preferences: DigestPreferenceRepository,
    private readonly readers: DigestReaderReadModel,
    @Inject(CONFIG) config: Pick<Config, 'http' | 'auth'>,
  ) {
    this.links = new UnsubscribeLinks(config.auth.secret, config.http.publicUrl);
  }

  /** @throws NoDigestReader for somebody without an account. */
  async get(personId: string, now: Date): Promise<DigestPreferences> {
    const reader = await this.readers.find(personId);
    if (!reader) throw new NoDigestReader();
    const { schedule, last, since, language } = reader;
    const nextMs = nextDueAt({ schedule, last, sinceMs: since.getTime(), nowMs: now.getTime() });
    const stored = (await this.preferences.find(personId)) ?? DEFAULTS;
    const { frequency, weekday, hour, pausedUntil, version } = stored;
    const nextAt = nextMs === null ? null : new Date(nextMs);
    return { frequency, weekday, hour, pausedUntil, version, zone: schedule.zone, language, nextAt };
  }

  /** @throws DigestPreferencesChanged when they are no longer at `version`; 0 stands for never changed. */
  async update(
    personId: string,
    choice: DigestChoice,
    { version, now }: { readonly version: number; readonly now: Date },
  ): Promise<void> {
    if (!(await this.preferences.put(personId, choice, { version, now }))) throw new DigestPreferencesChanged();
  }

  /** The language of the person whose link it is. @throws UnsubscribeLinkUnknown */
  async languageOf(token: string): Promise<Language> {
    return (await this.readers.find(this.personOf(token)))?.language ?? 'en';
  }

  /** Ends a person's digest, at once and as often as it is asked. @throws UnsubscribeLinkUnknown */
  async unsubscribe(token: string, now: Date): Promise<void> {
    await this.preferences.switchOff(this.personOf(token), now);
  }

  private personOf(token: string): string {
    const personId = this.links.personOf(token);
    if (personId === null) throw new UnsubscribeLinkUnknown();
    return personId;
  }
}
