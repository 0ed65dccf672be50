import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ruleOf } from '#domain/access';
import { SearchIndexer, SearchIndexingModule } from '#features/search';
import { CONFIG, ConfigModule, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { controllers } from './api.module.js';
import { guardedRoutes } from './http/access/check-operations.js';
import { buildWordFile } from '#testing';
import { canary, hasCanary, IntroductionStage } from './testing/introduction-stage.js';
import type { TestUser } from './testing/test-api.js';

/** These tell of organisations and of the reader himself, whatever they ask for. */
const ABOUT_OTHERS = ['organisation', 'cluster'];
const LISTS_OF_ORGANISATIONS = ['organisations.list', 'clusters.list', 'search.find'];

@Module({})
class Indexing {}

/** Every route that reads, as everybody who must not know: the owner of an anonymous challenge stands nowhere. */
describe('whose an anonymous challenge is', () => {
  let stage: IntroductionStage;
  beforeAll(async () => {
    stage = await IntroductionStage.open();
    await stage.api.db.query('UPDATE person SET weekly_capacity = 50');
  });
  afterAll(() => stage.close());

  const routes = guardedRoutes(controllers).filter(
    ({ method, operation }) =>
      method === 'GET' &&
      !ABOUT_OTHERS.includes(ruleOf(operation).subject ?? '') &&
      !LISTS_OF_ORGANISATIONS.includes(operation),
  );

  async function everythingFor(user: TestUser, ids: Readonly<Record<string, string>>): Promise<[string, string][]> {
    const paths = routes.map(({ path }) => path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? randomUUID()));
    const further = [
      '/search?kind=challenge&q=dyeing',
      `/search?kind=challenge&q=${canary}`,
      `/challenges?organisationId=${stage.firmId}`,
      '/introductions?tab=waiting',
      '/introductions?tab=done',
    ];
    const found: [string, string][] = [];
    for (const path of [...paths, ...further]) {
      const { text, headers, status } = await user.get(path);
      expect([path, status < 500]).toEqual([path, true]);
      found.push([path, text + JSON.stringify(headers)]);
    }
    return found;
  }

  const index = async (): Promise<void> => {
    const imports = [ConfigModule.with(stage.api.app.get<Config>(CONFIG)), DatabaseModule, SearchIndexingModule];
    const indexing = await NestFactory.createApplicationContext({ module: Indexing, imports }, { logger: false });
    await indexing.get(SearchIndexer).reconcile();
    await indexing.close();
  };

  /** The owner comes to an event, and links the challenge there. */
  const bringToEvent = async (challengeId: string): Promise<string> => {
    const eventId = randomUUID();
    await stage.api.db.query(
      `WITH event AS (
         INSERT INTO brokerage_event (id, cluster_id, state, title, mode, place, zone, languages, slot_minutes, gap_minutes,
           tables, sessions, starts_at, ends_at, register_by)
         SELECT $1::uuid, c.id, 'open', 'An event', 'in-person', 'A hall', 'UTC', '{en}', 30, 0, 1,
           '[{"name":"","date":"2036-05-05","from":"10:00","until":"10:30"}]', '2036-05-05T10:00Z', '2036-05-05T10:30Z',
           '2036-05-01T00:00Z' FROM cluster c LIMIT 1 RETURNING id),
       registration AS (
         INSERT INTO event_registration (event_id, person_id, challenge_ids) SELECT $1, $2::uuid, ARRAY[$3::uuid] FROM event)
       SELECT 1`,
      [eventId, stage.firm.id, challengeId],
    );
    await stage.api.db.query(
      `INSERT INTO event_profile (id, event_id, person_id, challenge_id) VALUES (gen_random_uuid(), $1, $2, $3)`,
      [eventId, stage.firm.id, challengeId],
    );
    return eventId;
  };

  /** The owner gives documents that name him, for later; and one without, for now. */
  const giveDocuments = async (owner: TestUser, introductionId: string): Promise<string[]> => {
    const body = buildWordFile({ author: `Ion ${canary}`, company: canary });
    for (const [at, metadata] of [
      ['teaser', 'strip'],
      ['identity', 'keep'],
      ['annex', 'keep'],
    ] as const) {
      const name = at === 'teaser' ? 'plan.docx' : `${canary}.docx`;
      const query = new URLSearchParams({ name, stage: at, metadata }).toString();
      const headers = { 'content-type': 'application/octet-stream' };
      await owner.request('POST', `/introductions/${introductionId}/documents?${query}`, { body, headers });
    }
    const { items } = (await owner.get(`/introductions/${introductionId}/documents`)).body as {
      items: { id: string }[];
    };
    expect(items).toHaveLength(3);
    return items.map(({ id }) => id);
  };

  const leaks = (found: readonly (readonly [string, string])[]): string[] =>
    found
      .filter(([, all]) => hasCanary(all) || all.includes(stage.firmId) || all.includes(stage.firm.id))
      .map(([path]) => path);

  it('stands nowhere, not to who shares its need either, before and while an introduction waits for its answer, nor after it was declined', async () => {
    const { match, challenge, capability } = await stage.arrange();
    const { api, lab, broker, stranger, firm } = stage;
    await index();
    const eventId = await bringToEvent(challenge);
    const ids = { challengeId: challenge, capabilityId: capability, matchId: match, eventId };
    for (const user of [api.nobody, stranger, lab]) expect(leaks(await everythingFor(user, ids))).toEqual([]);

    const joined = await lab.post(`/challenges/${challenge}/joins`, { organisationId: stage.labId });
    await firm.post(`/pools/${(joined.body as { id: string }).id}/consent`, { opensName: false });
    expect(leaks(await everythingFor(lab, ids))).toEqual([]);

    const { body } = await broker.post(`/matches/${match}/introduction`, { message: 'You should talk.' });
    const introductionId = (body as { id: string }).id;
    await firm.post(`/introductions/${introductionId}/accept`);
    const documents = await giveDocuments(firm, introductionId);
    for (const user of [api.nobody, stranger, lab]) {
      for (const documentId of documents) {
        expect(leaks(await everythingFor(user, { ...ids, introductionId, documentId }))).toEqual([]);
      }
    }
    await lab.post(`/introductions/${introductionId}/decline`, { reason: 'timing' });
    expect(leaks(await everythingFor(lab, { ...ids, introductionId }))).toEqual([]);
    expect((await stage.mailsTo(lab)).filter(({ all }) => hasCanary(all) || all.includes(stage.firmId))).toEqual([]);

    const shown = await everythingFor(broker, { ...ids, introductionId });
    expect(leaks(shown)).toContain(`/introductions/${introductionId}`);
  });
});
