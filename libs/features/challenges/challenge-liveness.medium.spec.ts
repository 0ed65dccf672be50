import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { AuditLog } from '#platform/audit';
import { Changes } from '#platform/changes';
import { dataSourceOptions, Transactions } from '#platform/database';
import { Mail, MailLedger, MailRepository } from '#platform/mail';
import { Outbox } from '#platform/outbox';
import { SearchDocuments } from '#platform/search-engine';
import { openTestDatabase, seedChallenge, type TestDatabase } from '#testing';
import { ChallengeAnnouncer } from './challenge-announcer.js';
import { ChallengeLivenessReadModel } from './challenge-liveness.read-model.js';
import { ChallengeLivenessService } from './challenge-liveness.service.js';
import { ChallengeAnnex, ChallengeIdentity } from './challenge-stages.entity.js';
import { ChallengeVersion } from './challenge-version.entity.js';
import { Challenge } from './challenge.entity.js';
import { ChallengeRepository } from './challenge.repository.js';

const now = new Date('2026-11-23T09:00:00Z');
const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

describe('challenges as time passes', () => {
  let database: TestDatabase;
  let source: DataSource;
  let service: ChallengeLivenessService;
  let ageing: ChallengeLivenessReadModel;

  beforeEach(async () => {
    database = await openTestDatabase();
    source = await new DataSource({
      ...dataSourceOptions({ url: database.url, poolSize: 4 }),
      entities: [Challenge, ChallengeVersion, ChallengeIdentity, ChallengeAnnex, Mail],
    }).initialize();
    const db = source.manager;
    const outbox = new Outbox(db);
    ageing = new ChallengeLivenessReadModel(db);
    service = new ChallengeLivenessService(
      new Transactions(db),
      ageing,
      new ChallengeRepository(db),
      new ChallengeAnnouncer(new Changes(db), new SearchDocuments(db, outbox), outbox),
      new MailLedger(new MailRepository(db), outbox, {
        mail: { smtpUrl: null, from: 'Q <q@quatrefoil.example>', lookUpUrl: null },
      }),
      new AuditLog(db),
      { http: { publicUrl: 'https://quatrefoil.example' } as never },
    );
  });

  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  /** A published challenge, confirmed now, of an organisation with two people. */
  async function publish(deadline: string | null = null): Promise<string> {
    const { id, organisationId } = await seedChallenge(source, { deadline });
    await source.query('UPDATE challenge SET confirmed_at = $2 WHERE id = $1', [id, now]);
    for (const language of ['ro', 'en']) {
      const personId = randomUUID();
      await source.query(`INSERT INTO person (id, name, email, language) VALUES ($1, 'Ana', $2, $3)`, [
        personId,
        `${personId}@example.org`,
        language,
      ]);
      await source.query(`INSERT INTO affiliation (organisation_id, person_id, role) VALUES ($1, $2, 'member')`, [
        organisationId,
        personId,
      ]);
    }
    return id;
  }

  const stateOf = async (id: string) =>
    (await source.query<{ state: string }[]>('SELECT state FROM challenge WHERE id = $1', [id]))[0]!.state;
  const letters = () =>
    source.query<{ kind: string; subject: string; text: string }[]>(
      'SELECT kind, subject, text FROM mail ORDER BY language',
    );

  test('its people are asked once whether it stands, it is paused when nobody answers, and then expires', async () => {
    const id = await publish();
    expect(await service.sweep(later(52))).toEqual({ ask: 0, pause: 0, expire: 0 });
    expect(await service.sweep(later(54))).toEqual({ ask: 1, pause: 0, expire: 0 });
    expect(await service.sweep(later(55))).toEqual({ ask: 0, pause: 0, expire: 0 });
    expect((await letters()).map(({ subject }) => subject)).toEqual([
      'Does your challenge still stand?',
      'Mai este actuală provocarea dumneavoastră?',
    ]);
    expect((await letters())[0]!.text).toContain('Fri 22 Jan 2027');
    expect(await service.sweep(later(61))).toEqual({ ask: 0, pause: 1, expire: 0 });
    expect(await stateOf(id)).toBe('paused');
    expect(await letters()).toHaveLength(4);
    expect(await service.sweep(later(91))).toEqual({ ask: 0, pause: 0, expire: 1 });
    expect(await stateOf(id)).toBe('expired');
    expect(await service.sweep(later(92))).toEqual({ ask: 0, pause: 0, expire: 0 });
  });

  test('a confirmed challenge stays', async () => {
    const id = await publish();
    await source.query('UPDATE challenge SET confirmed_at = $2 WHERE id = $1', [id, later(55)]);
    expect(await service.sweep(later(61))).toEqual({ ask: 0, pause: 0, expire: 0 });
  });

  test.each([61, 91])('one that is confirmed while the sweep of day %i runs stays', async (day) => {
    const id = await publish();
    const list = ageing.listAgeing.bind(ageing);
    ageing.listAgeing = async (query) => {
      const page = await list(query);
      await new Transactions(source.manager).run((tx) =>
        new ChallengeRepository(source.manager).change(id, { states: ['published'] }, { confirmedAt: later(day) }, tx),
      );
      return page;
    };
    expect(await service.sweep(later(day))).toEqual({ ask: 0, pause: 0, expire: 0 });
    expect(await stateOf(id)).toBe('published');
    expect(await letters()).toEqual([]);
  });

  test('a challenge expires after its deadline, and its matches and search entry follow', async () => {
    const id = await publish('2026-11-30');
    expect(await service.sweep(later(7))).toEqual({ ask: 0, pause: 0, expire: 0 });
    expect(await service.sweep(later(8))).toEqual({ ask: 0, pause: 0, expire: 1 });
    expect(await stateOf(id)).toBe('expired');
    const jobs = await source.query<{ name: string }[]>('SELECT name FROM outbox ORDER BY name');
    expect(jobs.map(({ name }) => name)).toEqual(expect.arrayContaining(['index-search', 'match-challenge']));
  });

  test('two sweeps at once ask and pause once', async () => {
    await publish();
    const both = await Promise.all([service.sweep(later(61)), service.sweep(later(61))]);
    expect(both.reduce((sum, { pause }) => sum + pause, 0)).toBe(1);
    expect(await letters()).toHaveLength(2);
  });
});
