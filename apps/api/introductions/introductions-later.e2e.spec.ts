import { CaseLivenessService, IntroductionsService } from '#features/introductions';
import { makeAnonymous } from '#testing';
import { type TestUser } from '../testing/test-api.js';
import { hasCanary, IntroductionStage } from '../testing/introduction-stage.js';

describe('an introduction whose challenge, capability or deadline is not what it was', () => {
  let stage: IntroductionStage;
  let firm: TestUser;
  let lab: TestUser;
  let broker: TestUser;

  beforeAll(async () => {
    stage = await IntroductionStage.open();
    ({ firm, lab, broker } = stage);
  });
  afterAll(() => stage.close());

  it('reminds anew of the deadline that a broker set by taking the case on, and of that one only', async () => {
    const { challenge, capability } = await stage.arrange();
    const begun = await lab.post(`/capabilities/${capability}/interest`, {
      message: 'Let us talk.',
      challengeId: challenge,
    });
    const { id: introduction } = begun.body as { id: string };
    const liveness = stage.api.app.get(CaseLivenessService);
    const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);
    await liveness.check(introduction, days(6));
    await stage.api.app.get(IntroductionsService).takeOn(introduction, broker.id, days(8));
    await liveness.check(introduction, days(12));
    await liveness.check(introduction, days(14));
    const mails = (await stage.mailsTo(firm)).filter(
      ({ kind, all }) => kind === 'introduction-reminder' && all.includes(introduction),
    );
    expect(mails).toHaveLength(2);
    expect((await stage.kindsOf(introduction)).filter((kind) => kind === 'reminded')).toHaveLength(2);
    const { body } = await broker.get(`/introductions/${introduction}`);
    expect(body).toMatchObject({ state: 'proposed', daysLeft: 22 });
  });

  it.each([
    ['challenge', 'withdrawn', 409],
    ['challenge', 'expired', 409],
    ['challenge', 'paused', 200],
    ['capability', 'archived', 409],
  ])('is agreed only while both are live: with a %s %s the yes is answered by %i', async (table, state, status) => {
    const { match, ...rows } = await stage.arrange();
    await stage.api.db.query('UPDATE person SET weekly_capacity = 50');
    const { body: proposed } = await broker.post(`/matches/${match}/introduction`, {});
    const introduction = (proposed as { id: string }).id;
    await firm.post(`/introductions/${introduction}/accept`);
    const row = table === 'challenge' ? rows.challenge : rows.capability;
    await stage.api.db.query(`UPDATE ${table} SET state = $2 WHERE id = $1`, [row, state]);
    const answer = await lab.post(`/introductions/${introduction}/accept`);
    expect(answer.status).toBe(status);
    if (status === 200) return;
    expect(answer.body.code).toBe('introduction.sides_not_live');
    const seen = await lab.get(`/introductions/${introduction}`);
    expect(seen.body).toMatchObject({ state: 'proposed', challenge: { owner: null }, meetings: [] });
    expect(hasCanary(seen.text)).toBe(false);
    expect((await stage.mailsTo(lab)).filter(({ all }) => all.includes(introduction)).map(({ kind }) => kind)).toEqual([
      'introduction-proposed',
    ]);
  });

  it('can be proposed again after its case has ended, and not before', async () => {
    const { match } = await stage.arrange();
    const path = `/matches/${match}/introduction`;
    const { body } = await broker.post(path, {});
    expect((await broker.post(path, {})).body.code).toBe('introduction.match_not_introducible');
    await lab.post(`/introductions/${(body as { id: string }).id}/decline`, { reason: 'timing' });
    expect((await broker.post(path, {})).status).toBe(201);
    expect((await broker.post(path, {})).status).toBe(409);
  });

  it('gives no reasons that were found in an earlier version of the challenge', async () => {
    const { match, challenge } = await stage.arrange();
    const { body } = await broker.post(`/matches/${match}/introduction`, {});
    const path = `/introductions/${(body as { id: string }).id}`;
    expect((await lab.get(path)).body.reasons).toHaveLength(1);
    await makeAnonymous(stage.api.db, challenge);
    expect((await lab.get(path)).body.reasons).toEqual([]);
  });
});
