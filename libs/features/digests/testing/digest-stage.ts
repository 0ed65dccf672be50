import { DataSource } from 'typeorm';
import { loadConfig, type Config } from '#platform/config';
import { dataSourceOptions, Transactions } from '#platform/database';
import {
  AllocationCandidatesReadModel,
  WeeklyAllocationRepository,
  WeeklyAllocationsService,
} from '#features/allocations';
import { Mail, MailLedger, MailRepository } from '#platform/mail';
import { Outbox } from '#platform/outbox';
import { ArrangedRows, openTestDatabase, type TestDatabase, type VersionedRow } from '#testing';
import { DigestNewsReadModel } from '../digest-news.read-model.js';
import { DigestPreference } from '../digest-preference.entity.js';
import { DigestPreferenceRepository } from '../digest-preference.repository.js';
import { DigestPreferencesService } from '../digest-preferences.service.js';
import { DigestReaderReadModel } from '../digest-reader.read-model.js';
import { DigestRunsService } from '../digest-runs.service.js';
import { DigestsService } from '../digests.service.js';

/** A Monday, half past ten in Bucharest. */
export const now = new Date('2026-11-23T08:30:00Z');
export const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
export const SECRET_NAME = 'Canarul Textil SRL';

interface MatchedPair {
  readonly firm: string;
  readonly lab: string;
  readonly owner: string;
  readonly researcher: string;
  readonly challenge: VersionedRow;
  readonly capability: VersionedRow;
}

/** The digests of one database, with rows to tell about. */
export class DigestStage {
  readonly arrange: ArrangedRows;
  readonly config: Config;
  readonly transactions: Transactions;
  readonly outbox: Outbox;
  readonly mails: MailRepository;
  readonly allocations: WeeklyAllocationsService;
  readonly digests: DigestsService;
  readonly runs: DigestRunsService;
  readonly preferences: DigestPreferencesService;

  private constructor(
    private readonly database: TestDatabase,
    readonly connection: DataSource,
  ) {
    const db = connection.manager;
    this.arrange = new ArrangedRows(db, now);
    this.config = loadConfig({
      DATABASE_URL: database.url,
      AUTH_SECRET: 'x'.repeat(32),
      PUBLIC_URL: 'https://q.example',
    });
    this.transactions = new Transactions(db);
    this.outbox = new Outbox(db);
    this.mails = new MailRepository(db);
    const readers = new DigestReaderReadModel(db);
    const ledger = new MailLedger(this.mails, this.outbox, this.config);
    this.digests = new DigestsService(this.transactions, readers, new DigestNewsReadModel(db), ledger, this.config);
    const weeks = new WeeklyAllocationRepository(db, this.transactions);
    this.allocations = new WeeklyAllocationsService(new AllocationCandidatesReadModel(db), weeks, this.config);
    this.runs = new DigestRunsService(this.transactions, readers, this.digests, this.outbox, this.allocations);
    this.preferences = new DigestPreferencesService(new DigestPreferenceRepository(db), readers, this.config);
  }

  static async open(): Promise<DigestStage> {
    const database = await openTestDatabase();
    const options = dataSourceOptions({ url: database.url, poolSize: 8 });
    const connection = await new DataSource({ ...options, entities: [Mail, DigestPreference] }).initialize();
    return new DigestStage(database, connection);
  }

  async close(): Promise<void> {
    await this.connection.destroy();
    await this.database.drop();
  }

  mailsOf(personId: string): Promise<Mail[]> {
    return this.connection.manager.find(Mail, { where: { personId }, order: { period: 'ASC' } });
  }

  /** A textile firm with a challenge, a lab with a capability that fits it, and a person in each. */
  async aMatch(version: Record<string, unknown> = {}): Promise<MatchedPair> {
    const { arrange } = this;
    const firm = await arrange.organisation({ name: SECRET_NAME });
    const lab = await arrange.organisation({ name: 'Institutul de fibre (demo)', kind: 'research-institute' });
    const owner = await arrange.person({ organisationId: firm });
    const researcher = await arrange.person({ organisationId: lab, language: 'en' });
    const challenge = await arrange.challenge(firm, version);
    const capability = await arrange.capability(lab);
    await arrange.match(challenge, capability);
    return { firm, lab, owner, researcher, challenge, capability };
  }
}
