import { randomUUID } from 'node:crypto';
import { CaseLivenessService } from '#features/introductions';
import { type Answer, type TestUser } from '../testing/test-api.js';
import { canary, hasCanary, IntroductionStage } from '../testing/introduction-stage.js';

describe('an introduction of an anonymous challenge', () => {
  let stage: IntroductionStage;
  let firm: TestUser;
  let lab: TestUser;
  let broker: TestUser;
  let stranger: TestUser;

  beforeAll(async () => {
    stage = await IntroductionStage.open();
    ({ firm, lab, broker, stranger } = stage);
  });
  afterAll(() => stage.close());

  async function everythingOf(reader: TestUser, introduction: string): Promise<string> {
    const answers: Answer[] = [
      await reader.get(`/introductions/${introduction}`),
      ...(await Promise.all(
        ['to-answer', 'waiting', 'scheduled', 'done'].map((tab) => reader.get(`/introductions?tab=${tab}`)),
      )),
      await reader.get('/meetings'),
    ];
    const mails = await stage.mailsTo(reader);
    return [...answers.map(({ text, headers }) => text + JSON.stringify(headers)), ...mails.map(({ all }) => all)].join(
      '\n',
    );
  }

  it('shows the other side nothing of stage 2 before both said yes, and then who it is', async () => {
    const introduction = await stage.propose();
    await firm.post(`/introductions/${introduction}/accept`);
    const before = await everythingOf(lab, introduction);
    expect(before).toContain('Dyeing without water');
    expect(before).toContain('firmă anonimă, textile și confecții, Nord-Vest');
    expect(hasCanary(before)).toBe(false);
    expect(before).not.toContain('RO-CJ');
    const { status, body } = await lab.post(`/introductions/${introduction}/accept`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'agreed',
      tab: 'to-answer',
      challenge: { owner: { name: `${canary} Textile SRL` } },
      people: [
        { side: 'capability', name: 'Maria Lab' },
        { side: 'challenge', name: `Ion ${canary}` },
      ],
    });
    expect(body.meetings[0].slots).toHaveLength(3);
    expect(hasCanary((await stage.mailsTo(lab)).at(-1)!.all)).toBe(true);
  });

  it('goes from yes to a confirmed time, with an invitation for each', async () => {
    const introduction = await stage.propose();
    await lab.post(`/introductions/${introduction}/accept`);
    const { body } = await firm.post(`/introductions/${introduction}/accept`);
    const [meeting] = body.meetings;
    const slotId = meeting.slots[1].id;
    expect((await stranger.post(`/meetings/${meeting.id}/confirm`, { slotId })).status).toBe(404);
    expect((await broker.post(`/meetings/${meeting.id}/confirm`, { slotId })).status).toBe(403);
    const confirmed = await lab.post(`/meetings/${meeting.id}/confirm`, { slotId });
    expect(confirmed.body).toMatchObject({ state: 'confirmed', slots: [{ id: slotId, state: 'confirmed' }] });
    const lost = await firm.post(`/meetings/${meeting.id}/confirm`, { slotId: meeting.slots[0].id });
    expect([lost.status, lost.body.code]).toEqual([409, 'meeting.state_changed']);
    for (const user of [firm, lab]) {
      const mail = (await stage.mailsTo(user)).findLast(({ kind }) => kind === 'meeting-confirmed')!;
      expect(mail.calendar!.content).toContain('METHOD:REQUEST');
      expect(mail.calendar!.content.replaceAll('\r\n ', '').match(/ATTENDEE/g)).toHaveLength(1);
      expect((await user.get('/introductions?tab=scheduled')).body.items[0].id).toBe(introduction);
      expect((await user.get('/meetings')).body.items.map(({ id }: { id: string }) => id)).toContain(meeting.id);
    }
    const feed = new URL((await lab.post('/people/me/calendar-feed')).body.url as string).pathname;
    const seen = [
      (await stage.mailsTo(lab)).findLast(({ kind }) => kind === 'meeting-confirmed')!.calendar!.content,
      (await stage.api.nobody.get(feed.replace('/api/v1', ''))).text,
      (await lab.get(`/meetings/${meeting.id}/calendar`)).text,
    ].map((content) => content.replaceAll('\r\n ', ''));
    for (const content of seen) {
      expect(content).toContain('SUMMARY:Dyeing without water\r\n');
      expect(hasCanary(content)).toBe(false);
    }
    const where = { place: 'Room 4', videoUrl: 'https://meet.example/quatrefoil' };
    const etag = String(confirmed.headers['etag']);
    expect((await lab.put(`/meetings/${meeting.id}/place`, where)).status).toBe(428);
    const placed = await lab.put(`/meetings/${meeting.id}/place`, where, { 'if-match': etag });
    expect([placed.status, placed.body]).toMatchObject([200, where]);
    expect((await firm.put(`/meetings/${meeting.id}/place`, where, { 'if-match': etag })).status).toBe(412);
    const script = { ...where, videoUrl: 'javascript:alert(1)' };
    expect((await lab.put(`/meetings/${meeting.id}/place`, script, { 'if-match': '"3"' })).status).toBe(400);
    const told = (await stage.mailsTo(firm)).findLast(({ kind }) => kind === 'meeting-placed')!;
    expect(told.calendar!.content).toMatch(/LOCATION:Room 4/);
    expect(told.calendar!.content).toMatch(/SEQUENCE:1/);
    const joined = await broker.post(`/meetings/${meeting.id}/join`);
    expect(joined.body.people.map(({ side }: { side: string }) => side)).toEqual(['broker', 'capability', 'challenge']);
    expect((await firm.post(`/meetings/${meeting.id}/join`)).status).toBe(403);
    const moved = await firm.post(`/meetings/${meeting.id}/reschedule`, { note: 'We need an hour more.' });
    expect(moved.body).toMatchObject({
      state: 'open',
      slots: [{ state: 'held' }, { state: 'held' }, { state: 'held' }],
    });
    const soon = await lab.post(`/meetings/${meeting.id}/suggest`, { startsAt: new Date().toISOString() });
    expect([soon.status, soon.body.code, soon.body.errors[0].pointer]).toEqual([
      400,
      'meeting.time_invalid',
      '/startsAt',
    ]);
    expect((await lab.get(`/meetings/${meeting.id}`)).body.slots).toHaveLength(3);
    expect((await lab.post(`/meetings/${meeting.id}/cancel`)).body.state).toBe('cancelled');
    const again = await lab.post(`/introductions/${introduction}/meetings`);
    expect([again.status, again.body.meetings.length]).toEqual([201, 2]);
  });

  it('ends when a side declines, and tells the reason to the broker alone', async () => {
    const introduction = await stage.propose();
    await firm.post(`/introductions/${introduction}/accept`);
    const refusal = { reason: 'budget', note: 'Far too little money.' };
    expect((await lab.post(`/introductions/${introduction}/decline`, refusal)).body.state).toBe('declined');
    expect((await broker.get(`/introductions/${introduction}`)).body.exit).toEqual({ side: 'capability', ...refusal });
    const seen = await firm.get(`/introductions/${introduction}`);
    expect(seen.body.exit).toEqual({ side: 'capability', reason: null, note: '' });
    expect(seen.text).not.toContain('budget');
    expect(hasCanary((await lab.get(`/introductions/${introduction}`)).text)).toBe(false);
    const late = await lab.post(`/introductions/${introduction}/accept`);
    expect([late.status, late.body.code]).toEqual([409, 'introduction.already_answered']);
  });

  it('answers two opposite clicks of one side with one winner', async () => {
    const introduction = await stage.propose();
    const answers = await Promise.all([
      lab.post(`/introductions/${introduction}/accept`),
      lab.post(`/introductions/${introduction}/decline`, { reason: 'timing' }),
      lab.post(`/introductions/${introduction}/accept`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('is proposed once, by a broker of the firm, and only from an open match', async () => {
    const { match } = await stage.arrange();
    expect((await stranger.post(`/matches/${match}/introduction`, {})).status).toBe(404);
    expect((await firm.post(`/matches/${match}/introduction`, {})).status).toBe(403);
    const answers = await Promise.all([1, 2].map(() => broker.post(`/matches/${match}/introduction`, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const dismissed = await stage.arrange({ state: 'dismissed' });
    const refused = await broker.post(`/matches/${dismissed.match}/introduction`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'introduction.match_not_introducible']);
  });

  it('respects days away and weekly capacity', async () => {
    const { match } = await stage.arrange();
    await stage.api.db.query(
      `INSERT INTO away_period (id, person_id, from_on, to_on) VALUES (gen_random_uuid(), $1, current_date - 1, current_date + 1)`,
      [lab.id],
    );
    expect((await broker.post(`/matches/${match}/introduction`, {})).body.code).toBe('introduction.away');
    await stage.api.db.query('DELETE FROM away_period');
    await stage.api.db.query('UPDATE person SET weekly_capacity = 0 WHERE id = $1', [lab.id]);
    expect((await broker.post(`/matches/${match}/introduction`, {})).body.code).toBe('introduction.capacity');
    await stage.api.db.query('UPDATE person SET weekly_capacity = 50 WHERE id = $1', [lab.id]);
    expect((await broker.post(`/matches/${match}/introduction`, {})).status).toBe(201);
  });

  it('begins with the interest of a side, which a broker can take on', async () => {
    const { challenge, capability } = await stage.arrange();
    const begun = await lab.post(`/capabilities/${capability}/interest`, {
      challengeId: challenge,
      message: 'We can.',
    });
    expect(begun.status).toBe(201);
    const path = `/introductions/${(begun.body as { id: string }).id}`;
    expect((await lab.get(path)).body).toMatchObject({ state: 'interest', tab: 'waiting', canAnswer: false });
    expect((await firm.get(path)).body).toMatchObject({ tab: 'to-answer', canAnswer: true, message: 'We can.' });
    expect((await broker.get('/board/introductions?column=interest')).body.columns[0].items[0].id).toBe(begun.body.id);
    expect((await broker.post(`${path}/take-on`)).body).toMatchObject({ state: 'proposed', isBroker: true });
    expect((await firm.post(`${path}/accept`)).body.state).toBe('agreed');
    const notMine = await stranger.post(`/challenges/${challenge}/interest`, {
      message: 'Let us talk.',
      capabilityId: capability,
    });
    expect(notMine.status).toBe(403);
    const absent = await lab.post(`/capabilities/${capability}/interest`, {
      message: 'Let us talk.',
      challengeId: randomUUID(),
    });
    expect([absent.status, absent.body.errors[0].pointer]).toEqual([400, '/challengeId']);
  });

  it('is withdrawn by the broker, which calls the meeting off', async () => {
    const introduction = await stage.propose();
    await lab.post(`/introductions/${introduction}/accept`);
    await firm.post(`/introductions/${introduction}/accept`);
    const gone = await broker.post(`/introductions/${introduction}/withdraw`, { reason: 'need-gone' });
    expect(gone.body).toMatchObject({ state: 'withdrawn', meetings: [{ state: 'cancelled', slots: [] }] });
    expect((await firm.get('/introductions?tab=done')).body.items[0].id).toBe(introduction);
    const step = await firm.post(`/introductions/${introduction}/steps`, { action: 'meet' });
    expect([step.status, step.body.code]).toEqual([409, 'introduction.state_changed']);
  });

  it('reminds who has not answered, and lapses after two weeks', async () => {
    const introduction = await stage.propose();
    await firm.post(`/introductions/${introduction}/accept`);
    const liveness = stage.api.app.get(CaseLivenessService);
    const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);
    await liveness.check(introduction, days(4));
    await liveness.check(introduction, days(5));
    await liveness.check(introduction, days(5));
    expect(await stage.kindsOf(introduction)).toEqual(['proposed', 'accepted', 'reminded']);
    const reminders = async (user: TestUser): Promise<number> =>
      (await stage.mailsTo(user)).filter(
        ({ kind, all }) => kind === 'introduction-reminder' && all.includes(introduction),
      ).length;
    expect([await reminders(lab), await reminders(firm)]).toEqual([1, 0]);
    await liveness.check(introduction, days(13));
    expect((await lab.get(`/introductions/${introduction}`)).body).toMatchObject({ state: 'proposed', daysLeft: 14 });
    await liveness.check(introduction, days(15));
    expect((await lab.get(`/introductions/${introduction}`)).body).toMatchObject({ state: 'lapsed', tab: 'done' });
    expect((await lab.post(`/introductions/${introduction}/accept`)).status).toBe(409);
  });

  it('stands on the board of its brokers until it is proposed', async () => {
    const { match, challenge } = await stage.arrange();
    const onBoard = async (): Promise<boolean> =>
      (await broker.get('/board/challenges?limit=100')).text.includes(challenge);
    expect(await onBoard()).toBe(true);
    expect((await lab.get('/board/challenges')).status).toBe(403);
    await broker.post(`/matches/${match}/introduction`, {});
    expect(await onBoard()).toBe(false);
  });

  it('pages through what is done, each case once', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await lab.get(`/introductions?tab=done&limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...(body.items as { id: string }[]).map((item) => item.id));
      cursor = body.nextCursor as string | null;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(1);
    expect((await lab.get('/introductions?tab=done&cursor=nonsense')).status).toBe(400);
  });
});
