import { CaseLivenessService } from '#features/introductions';
import { hasCanary, IntroductionStage } from '../testing/introduction-stage.js';
import type { TestUser } from '../testing/test-api.js';

describe('introductions as time passes', () => {
  let stage: IntroductionStage;
  let firm: TestUser;
  let lab: TestUser;
  let broker: TestUser;

  beforeAll(async () => {
    stage = await IntroductionStage.open();
    ({ firm, lab, broker } = stage);
  });
  afterAll(() => stage.close());

  const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const see = async (user: TestUser, id: string): Promise<any> => (await user.get(`/introductions/${id}`)).body;
  const mailsAbout = async (user: TestUser, id: string): Promise<string[]> =>
    (await stage.mailsTo(user)).filter(({ all }) => all.includes(id)).map(({ kind }) => kind);

  async function agreed(): Promise<string> {
    const id = await stage.propose();
    for (const side of [firm, lab]) await side.post(`/introductions/${id}/accept`);
    return id;
  }

  async function pass(from: number, until: number): Promise<void> {
    const liveness = stage.api.app.get(CaseLivenessService);
    for (let day = from; day <= until; day += 0.5) while ((await liveness.sweep(days(day))) > 0);
  }

  it('leaves no case open past its limit after 90 days, each reminded twice and ended or handed to its broker', async () => {
    const { challenge, capability } = await stage.arrange();
    const begun = (
      await lab.post(`/capabilities/${capability}/interest`, { message: 'Let us talk.', challengeId: challenge })
    ).body.id as string;
    const ids = { begun, proposed: await stage.propose(), agreed: await agreed(), met: await agreed() };
    const signed = await agreed();
    await stage.api.db.query(`UPDATE introduction SET state = 'met' WHERE id = $1`, [ids.met]);
    await stage.api.db.query(`UPDATE introduction SET state = 'agreement-signed' WHERE id = $1`, [signed]);
    await pass(0, 30);
    expect(await see(broker, ids.agreed)).toMatchObject({ state: 'agreed', stalledAt: expect.any(String) as string });
    await pass(30.5, 90);
    const open = await stage.api.db.query(
      `SELECT id FROM introduction WHERE check_at IS NOT NULL AND stalled_at IS NULL AND respond_by < $1`,
      [days(90)],
    );
    expect(open).toEqual([]);
    expect([await see(lab, begun), await see(lab, ids.proposed)]).toMatchObject([
      { state: 'lapsed', daysLeft: null },
      { state: 'lapsed' },
    ]);
    for (const id of [ids.agreed, ids.met]) {
      expect(await see(lab, id)).toMatchObject({ state: 'withdrawn', exit: { side: null, reason: 'no-news' } });
      const kinds = (await stage.kindsOf(id)).slice(-4);
      expect(kinds).toEqual(['reminded', 'reminded', 'stalled', 'closed']);
      expect((await mailsAbout(broker, id)).filter((kind) => kind === 'introduction-stalled')).toHaveLength(1);
    }
    expect((await mailsAbout(lab, ids.agreed)).filter((kind) => kind === 'introduction-quiet')).toHaveLength(2);
    expect(await see(broker, signed)).toMatchObject({
      state: 'agreement-signed',
      stalledAt: expect.any(String) as string,
    });
    expect((await stage.mailsTo(lab)).filter(({ all }) => all.includes(begun) && hasCanary(all))).toEqual([]);
  });

  it('waits for a side whose people are all away, and for a cluster that is closed', async () => {
    const id = await stage.propose();
    const day = (count: number): string => days(count).toISOString().slice(0, 10);
    await stage.api.db.query(
      `INSERT INTO away_period (id, person_id, from_on, to_on) VALUES (gen_random_uuid(), $1, $2, $3)`,
      [lab.id, day(3), day(8)],
    );
    await pass(0, 1);
    expect(await see(lab, id)).toMatchObject({ state: 'proposed', daysLeft: 20 });
    const cluster = (await stage.api.db.query<[{ id: string }]>('SELECT id FROM cluster'))[0].id;
    const path = `/clusters/${cluster}/case-rules`;
    const { body: rules, headers } = await broker.get(path);
    expect(rules).toMatchObject({ limits: { proposed: 14 }, keepsNationalHolidays: false, holidays: [] });
    const { limits } = rules as { limits: Record<string, number> };
    const closed = { fromOn: day(10), untilOn: day(11), name: 'Closed' };
    const body = { limits, keepsNationalHolidays: false, holidays: [closed] };
    const wrong = { ...body, holidays: [{ ...closed, untilOn: day(9) }] };
    const etag = { 'if-match': String(headers['etag']) };
    const refused = await broker.request('PUT', path, { body: wrong, headers: etag });
    expect([refused.status, refused.body.errors]).toMatchObject([400, [{ pointer: '/holidays/0/untilOn' }]]);
    expect((await broker.request('PUT', path, { body, headers: etag })).status).toBe(200);
    expect((await broker.request('PUT', path, { body, headers: etag })).status).toBe(412);
    await pass(1, 2);
    expect(await see(lab, id)).toMatchObject({ daysLeft: 22 });
    await pass(2, 23);
    expect((await see(lab, id)).state).toBe('lapsed');
    await stage.api.db.query('DELETE FROM away_period');
  });

  it('gets more time from its broker, and before an answer from nobody else', async () => {
    const id = await stage.propose();
    expect((await lab.post(`/introductions/${id}/time`)).body.code).toBe('introduction.not_your_step');
    await stage.api.db.query(`UPDATE introduction SET respond_by = now() WHERE id = $1`, [id]);
    expect((await broker.post(`/introductions/${id}/time`)).body).toMatchObject({
      daysLeft: expect.any(Number) as number,
    });
    expect((await see(broker, id)).daysLeft).toBeGreaterThan(10);
    expect(await stage.kindsOf(id)).toEqual(['proposed', 'time-given']);
    await firm.post(`/introductions/${id}/decline`, { reason: 'timing' });
    expect((await broker.post(`/introductions/${id}/time`)).body.code).toBe('introduction.state_changed');
  });

  it('offers its broker the next candidate who can be asked, who is proposed by one click', async () => {
    const { match, challenge } = await stage.arrange();
    const other = await stage.arrange();
    await stage.api.db.query('UPDATE match SET challenge_id = $2 WHERE id = $1', [other.match, challenge]);
    const { body } = await broker.post(`/matches/${match}/introduction`, {});
    const id = (body as { id: string }).id;
    await lab.post(`/introductions/${id}/decline`, { reason: 'no-capacity' });
    expect((await see(broker, id)).nextCandidate).toMatchObject({
      matchId: other.match,
      organisation: 'Textile Institute',
    });
    expect((await see(lab, id)).nextCandidate).toBeNull();
    await stage.api.db.query('UPDATE person SET weekly_capacity = 0 WHERE id = $1', [lab.id]);
    expect((await see(broker, id)).nextCandidate).toBeNull();
    await stage.api.db.query('UPDATE person SET weekly_capacity = 50 WHERE id = $1', [lab.id]);
    expect((await broker.post(`/matches/${other.match}/introduction`, {})).status).toBe(201);
    expect((await see(broker, id)).nextCandidate).toBeNull();
  });

  it('is handed over to another broker with its whole history, and may have two', async () => {
    const id = await agreed();
    const heir = await stage.joinOffice('Ilinca Broker');
    expect((await see(heir, id)).code).toBe('not_found');
    const { body } = await broker.get(`/introductions/${id}/brokers`);
    expect((body.items as { name: string }[]).map(({ name }) => name)).toEqual(['Ilinca Broker', 'Vlad Broker']);
    const appoint = (personId: string, as: string) => broker.post(`/introductions/${id}/brokers`, { personId, as });
    expect((await appoint(lab.id, 'broker')).body.errors).toMatchObject([{ pointer: '/personId' }]);
    expect((await appoint(heir.id, 'second-broker')).status).toBe(200);
    expect((await see(heir, id)).brokers).toMatchObject([{ name: 'Vlad Broker' }, { name: 'Ilinca Broker' }]);
    await stage.api.db.query('UPDATE introduction SET second_broker_id = NULL WHERE id = $1', [id]);
    expect((await appoint(heir.id, 'broker')).status).toBe(200);
    expect((await see(broker, id)).code).toBe('not_found');
    const seen = await see(heir, id);
    expect(seen.events.map(({ kind }: { kind: string }) => kind)).toContain('proposed');
    expect(await mailsAbout(heir, id)).toEqual(['introduction-handed-over', 'introduction-handed-over']);
  });

  describe('on the board of their brokers', () => {
    interface Card {
      readonly id: string;
      readonly isLate: boolean;
    }
    interface Column {
      readonly column: string;
      readonly count: number;
      readonly late: number;
      readonly items: readonly Card[];
      readonly nextCursor: string | null;
    }
    const board = async (user: TestUser, query = ''): Promise<readonly Column[]> =>
      ((await user.get(`/board/introductions?limit=100${query}`)).body as { columns: Column[] }).columns;
    const column = async (user: TestUser, name: string, query = ''): Promise<Column> =>
      (await board(user, query)).find((one) => one.column === name)!;
    const due = (id: string, at: Date) =>
      stage.api.db.query('UPDATE introduction SET respond_by = $2 WHERE id = $1', [id, at]);

    it('stand in the column of their state, what is late first, page by page', async () => {
      const [calm, late, soon] = [await stage.propose(), await stage.propose(), await stage.propose()];
      await due(late, days(-1));
      await due(soon, days(2));
      const proposed = await column(broker, 'proposed');
      const order = proposed.items.map(({ id }) => id).filter((id) => [calm, late, soon].includes(id));
      expect(order).toEqual([late, soon, calm]);
      expect(proposed).toMatchObject({ count: proposed.items.length, late: 1, nextCursor: null });
      expect((await column(broker, 'proposed', '&due=late')).items.map(({ id }) => id)).toEqual([late]);
      expect((await column(broker, 'proposed', '&due=soon')).items.map(({ id }) => id)).toEqual([late, soon]);
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const path = `/board/introductions?column=proposed&limit=1${cursor && `&cursor=${cursor}`}`;
        const { columns } = (await broker.get(path)).body as { columns: [Column] };
        expect(columns[0].count).toBe(proposed.count);
        seen.push(...columns[0].items.map(({ id }) => id));
        cursor = columns[0].nextCursor;
      }
      expect(seen).toEqual(proposed.items.map(({ id }) => id));
      expect((await column(broker, 'ended')).count).toBeGreaterThan(0);
    });

    it('are found by text, cluster and broker, and by nobody who has no part in them', async () => {
      const id = await stage.propose();
      const has = async (user: TestUser, query: string): Promise<boolean> =>
        (await column(user, 'proposed', query)).items.some((card) => card.id === id);
      const [cluster] = await stage.api.db.query<[{ id: string }]>('SELECT id FROM cluster');
      expect(await has(broker, `&text=textile+INST&clusterId=${cluster.id}&brokerId=${broker.id}`)).toBe(true);
      expect(await has(broker, '&text=%25')).toBe(false);
      expect(await has(broker, '&brokerId=none')).toBe(false);
      expect(await has(broker, `&clusterId=${id}`)).toBe(false);
      const colleague = await stage.joinOffice('Corina Colleague');
      expect(await has(colleague, '')).toBe(false);
      expect((await lab.get('/board/introductions')).status).toBe(403);
      const load = (await colleague.get('/board/workload')).body as {
        brokers: { name: string | null; open: number }[];
      };
      expect(load.brokers.find(({ name }) => name === 'Vlad Broker')!.open).toBeGreaterThan(3);
      expect(load.brokers.find(({ name }) => name === 'Corina Colleague')).toMatchObject({ open: 0, late: 0 });
    });

    it('are reminded of together, each once in three days, and the answer says why not', async () => {
      const [waiting, ended, half] = [await stage.propose(), await stage.propose(), await stage.propose()];
      await lab.post(`/introductions/${ended}/decline`, { reason: 'timing' });
      await lab.post(`/introductions/${half}/accept`);
      const colleague = await stage.joinOffice('Dan Colleague');
      const introductionIds = [waiting, ended, half, waiting];
      const remind = async (user: TestUser): Promise<readonly string[]> => {
        const { body } = await user.post('/board/reminders', { introductionIds });
        return (body as { results: { outcome: string }[] }).results.map(({ outcome }) => outcome);
      };
      expect(await remind(colleague)).toEqual(['missing', 'missing', 'missing']);
      expect((await lab.post('/board/reminders', { introductionIds })).status).toBe(403);
      const both = await Promise.all([remind(broker), remind(broker)]);
      // Whichever of the two came first with a case: one sent, one told.
      const ofCase = [0, 1, 2].map((position) => both.map((outcomes) => outcomes[position]).sort());
      expect(ofCase).toEqual([
        ['reminded-lately', 'sent'],
        ['ended', 'ended'],
        ['reminded-lately', 'sent'],
      ]);
      expect((await mailsAbout(firm, half)).filter((kind) => kind === 'introduction-reminder')).toHaveLength(1);
      expect((await mailsAbout(lab, half)).filter((kind) => kind === 'introduction-reminder')).toEqual([]);
      expect((await mailsAbout(lab, waiting)).filter((kind) => kind === 'introduction-reminder')).toHaveLength(1);
      expect((await stage.mailsTo(lab)).some(({ all }) => all.includes(waiting) && hasCanary(all))).toBe(false);
      await stage.api.db.query(
        `UPDATE introduction_event SET created_at = created_at - interval '3 days' WHERE kind = 'reminded'`,
      );
      expect(await remind(broker)).toEqual(['sent', 'ended', 'sent']);
      expect((await broker.post('/board/reminders', { introductionIds: [] })).status).toBe(400);
    });
  });
});
