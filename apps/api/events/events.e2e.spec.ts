import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { EventOffersService, EventPlanner, EventReminders } from '#features/events';
import { canary, hasCanary, IntroductionStage } from '../testing/introduction-stage.js';
import { titlesOfFeed } from '../testing/read-feed.js';
import type { Answer, TestUser } from '../testing/test-api.js';

const day = '2036-05-06';
const at = (time: string): string => `${day}T${time}:00.000Z`;
const event = {
  title: 'Meet in May',
  description: '',
  mode: 'in-person',
  place: 'Main hall',
  videoUrl: null,
  zone: 'Europe/Bucharest',
  languages: ['ro', 'en'],
  slotMinutes: 20,
  gapMinutes: 10,
  tables: 1,
  sessions: [{ name: 'Morning', date: day, from: '10:00', until: '11:20' }],
  registerBy: '2036-05-01T12:00:00Z',
};
const nothing = { looksFor: '', offers: '', challengeIds: [], capabilityIds: [], unavailable: [] };

/** One event on PostgreSQL, through the API, with the planner called as the worker calls it. */
describe('a brokerage event', () => {
  let stage: IntroductionStage;
  let challenge: string;
  let capability: string;
  beforeAll(async () => {
    stage = await IntroductionStage.open();
    ({ challenge, capability } = await stage.arrange());
  });
  afterAll(() => stage.close());

  const clusterId = async (): Promise<string> => {
    const rows: { id: string }[] = await stage.api.db.query(`SELECT c.id FROM cluster c WHERE c.name = 'Textiles'`);
    return rows[0]!.id;
  };
  const create = async (overrides: Partial<typeof event> = {}): Promise<string> => {
    const { status, body } = await stage.broker.post(`/clusters/${await clusterId()}/events`, {
      ...event,
      ...overrides,
    });
    expect([status, body.code]).toEqual([201, undefined]);
    await stage.broker.post(`/events/${body.eventId}/publish`);
    return `/events/${body.eventId}`;
  };
  const register = (user: TestUser, path: string, content: object = {}, version = 0): Promise<Answer> =>
    user.put(`${path}/registration`, { ...nothing, ...content }, { 'if-match': `"${version}"` });
  const profileOf = async (user: TestUser, path: string, isIt: (one: { kind: string; name?: string }) => boolean) =>
    String((await user.get(`${path}/participants`)).body.items.find(isIt).profileId);
  const plan = async (path: string, isStopped?: 'stopped'): Promise<void> => {
    expect((await stage.broker.post(`${path}/planning`)).status).toBe(204);
    expect((await stage.broker.post(`${path}/planning`)).body.code).toBe('event.planning_under_way');
    if (isStopped) expect((await stage.broker.request('DELETE', `${path}/planning`)).status).toBe(204);
    const rows: { id: string }[] = await stage.api.db.query(`SELECT id FROM event_planning WHERE state = 'queued'`);
    await stage.api.app.get(EventPlanner).run(rows[0]!.id, () => new Date());
    expect((await stage.broker.get(`${path}/planning`)).body.state).toBe('done');
  };
  /** The match of challenge and capability as one that a week chose. */
  const allocate = async (): Promise<void> => {
    await stage.api.db.query(
      `INSERT INTO weekly_allocation (week, per_challenge, is_proven, made_at) VALUES ('2026-W40', 3, true, now())`,
    );
    await stage.api.db.query(
      `INSERT INTO allocated_match (match_id, week, person_id, value, allocated_at)
       SELECT m.id, '2026-W40', $1, 0.5, now() FROM match m`,
      [stage.lab.id],
    );
  };
  type Place = { readonly startsAt: string; readonly table: number | null };
  const agendaOf = async (user: TestUser, path: string): Promise<readonly Place[]> =>
    (await user.get(`${path}/agenda`)).body.items as readonly Place[];
  /** Both register, the lab asks the anonymous challenge, its owner says yes. */
  const mutual = async (path: string): Promise<void> => {
    await register(stage.firm, path, { challengeIds: [challenge] });
    await register(stage.lab, path, { capabilityIds: [capability] });
    const toProfileId = await profileOf(stage.lab, path, ({ kind }) => kind === 'anonymous');
    await stage.lab.post(`${path}/wishes`, { fromProfileId: null, toProfileId });
    const [wish] = (await stage.firm.get(`${path}/wishes`)).body.items;
    await stage.firm.put(`${path}/wishes/${wish.id}/answer`, { answer: 'yes' });
  };

  /** In the list of the calendar page, and in the private feed: there a partner only by a name that may be shown to all. */
  const isInCalendars = async (startsAt: string, { anonymous, named }: Record<string, TestUser>): Promise<void> => {
    const listed = (await anonymous!.get('/people/me/event-meetings')).body.items as object[];
    expect(listed).toContainEqual(
      expect.objectContaining({ startsAt, eventTitle: 'Rules', table: 1, partner: { name: `Ion ${canary}` } }),
    );
    expect(await titlesOfFeed(stage.api, anonymous!)).toContain('Rules');
    expect(await titlesOfFeed(stage.api, named!)).toEqual([`Rules: Ion ${canary}, ${canary} Textile SRL`]);
  };

  it('names the field and the rule of what is wrong, and keeps nothing', async () => {
    const path = `/clusters/${await clusterId()}/events`;
    const { status, body } = await stage.broker.post(path, {
      ...event,
      place: '',
      sessions: [{ ...event.sessions[0], until: '09:00' }],
    });
    expect([status, body.code]).toEqual([400, 'event.invalid']);
    expect(body.errors.map((one: { pointer: string }) => one.pointer)).toEqual(['/sessions/0', '/place']);
    expect((await stage.broker.post(path, { ...event, tables: 0 })).body.errors[0].pointer).toBe('/tables');
    expect((await stage.broker.get('/events')).body.items).toEqual([]);
  });

  it('is a draft for its organiser until it is published, then invites each person once', async () => {
    const { body } = await stage.broker.post(`/clusters/${await clusterId()}/events`, event);
    const path = `/events/${body.eventId}`;
    expect((await stage.lab.get(path)).status).toBe(404);
    await stage.broker.post(`${path}/publish`);
    const seen = await stage.lab.get(path);
    expect(seen.body).toMatchObject({ state: 'open', may: { organise: false }, slots: [{}, {}, {}] });
    const invitation = { clusterIds: [await clusterId()] };
    expect((await stage.broker.post(`${path}/invitations`, invitation)).body).toEqual({ mails: 2 });
    expect((await stage.broker.post(`${path}/invitations`, invitation)).body).toEqual({ mails: 0 });
  });

  it('tells nobody whose an anonymous challenge is before both said yes', async () => {
    const path = await create({ title: 'Quiet' });
    await register(stage.firm, path, { challengeIds: [challenge], offers: 'Looms' });
    await register(stage.lab, path, { capabilityIds: [capability] });
    const { body } = await stage.lab.get(`${path}/participants`);
    const anonymous = body.items.find(({ kind }: { kind: string }) => kind === 'anonymous');
    expect(hasCanary(JSON.stringify(anonymous))).toBe(false);
    expect(JSON.stringify(anonymous)).not.toContain(stage.firm.id);
    const named = body.items.find(({ name }: { name?: string }) => name?.includes(canary));
    expect([named.challenges, named.offers]).toEqual([[], 'Looms']);
    await stage.lab.post(`${path}/wishes`, { fromProfileId: null, toProfileId: anonymous.profileId });
    expect(hasCanary((await stage.lab.get(`${path}/wishes`)).text)).toBe(false);
    const [wish] = (await stage.firm.get(`${path}/wishes`)).body.items;
    await stage.firm.put(`${path}/wishes/${wish.id}/answer`, { answer: 'yes' });
    expect((await stage.lab.get(`${path}/wishes`)).body.items[0].partner.name).toContain(canary);
    const mails = await stage.mailsTo(stage.lab);
    expect(mails.filter(({ all }) => hasCanary(all))).toEqual([]);
  });

  it('suggests from matches without planning an anonymous side that has not answered', async () => {
    const path = await create({ title: 'Filled' });
    await register(stage.firm, path, { challengeIds: [challenge] });
    await register(stage.lab, path, { capabilityIds: [capability] });
    const fill = async (from: string): Promise<unknown> =>
      (await stage.broker.post(`${path}/suggestions`, { from })).body;
    expect(await fill('allocation')).toEqual({ added: 0 });
    await allocate();
    expect(await fill('allocation')).toEqual({ added: 1 });
    expect(await fill('matches')).toEqual({ added: 0 });
    expect((await stage.broker.get(`${path}/plan`)).body.rows).toEqual([]);
    expect((await stage.lab.get(`${path}/wishes`)).body.items).toMatchObject([
      { standing: 'suggested', partner: { name: null } },
    ]);
  });

  it('goes from wishes to a published agenda, a calendar file and a check-in list', async () => {
    const path = await create({ title: 'Whole way' });
    await mutual(path);
    await register(stage.firm, path, { challengeIds: [challenge], unavailable: [at('07:00')] }, 1);
    await plan(path);
    expect(await agendaOf(stage.lab, path)).toEqual([]);
    expect((await stage.broker.post(`${path}/plan/publish`)).status).toBe(204);
    const [meeting] = await agendaOf(stage.lab, path);
    expect([at('07:30'), at('08:00')]).toContain(meeting!.startsAt);
    expect(meeting!.table).toBe(1);
    const ics = new ICAL.Component(ICAL.parse((await stage.lab.get(`${path}/agenda.ics`)).text));
    const entry = ics.getFirstSubcomponent('vevent')!;
    expect(entry.getFirstPropertyValue('summary')).toBe('Whole way');
    expect(entry.getFirstPropertyValue('sequence')).toBe(0);
    await stage.broker.put(`${path}/attendees/${stage.lab.id}`, { isHere: true });
    const list = await stage.broker.get(`${path}/attendees.csv?language=ro`);
    expect(list.text).toContain('Sosit la');
    expect(list.text.split('\r\n').filter((line) => line.includes('Maria Lab'))).toHaveLength(1);
  });

  it('plans by its rules, around busy calendars, stops with what it has, and tells calendars of what is moved', async () => {
    const date = '2036-05-07';
    const time = (clock: string): string => `${date}T${clock}:00.000Z`;
    const path = await create({
      title: 'Rules',
      sessions: [
        { name: 'Morning', date, from: '10:00', until: '11:20' },
        { name: 'Afternoon', date, from: '14:00', until: '15:20' },
      ],
    });
    await mutual(path);
    const second = await stage.joinLab('Rada Rule');
    await register(second, path);
    const firm = await profileOf(second, path, ({ name }) => name?.includes(canary) ?? false);
    await second.post(`${path}/wishes`, { fromProfileId: null, toProfileId: firm });
    const [early, late] = (await stage.firm.get(`${path}/wishes`)).body.items as { id: string }[];
    await stage.firm.put(`${path}/wishes/${late!.id}/answer`, { answer: 'yes' });
    const rule = (id: string, body: object) => stage.broker.put(`${path}/plan/${id}/rule`, body);
    expect((await rule(early!.id, { session: 1, afterWishId: null })).status).toBe(204);
    expect((await rule(late!.id, { session: null, afterWishId: early!.id })).status).toBe(204);
    expect((await rule(late!.id, { session: null, afterWishId: randomUUID() })).status).toBe(404);
    // In calendars elsewhere the firm has a visit, and the lab the event itself.
    await stage.api.db.query(
      `INSERT INTO busy_calendar (person_id, sealed_url, host, next_at) VALUES ($1, '', 'x', 'infinity'), ($2, '', 'x', 'infinity')`,
      [stage.firm.id, stage.lab.id],
    );
    await stage.api.db.query(
      'INSERT INTO busy_time (person_id, starts_at, ends_at) VALUES ($1, $2, $3), ($4, $5, $6)',
      [stage.firm.id, time('11:35'), time('11:45'), stage.lab.id, time('05:00'), time('20:00')],
    );
    await plan(path, 'stopped');
    const rows = (await stage.broker.get(`${path}/plan`)).body.rows as (Place & { wishId: string })[];
    const startOf = (wish: { id: string } | undefined) => rows.find(({ wishId }) => wishId === wish?.id)?.startsAt;
    expect([startOf(early), startOf(late)]).toEqual([time('11:00'), time('12:00')]);
    await stage.broker.post(`${path}/plan/publish`);
    const uidOf = (content: string) => /UID:(\S+)/.exec(content.replaceAll(/\r\n /g, ''))?.[1];
    const before = (await stage.lab.get(`${path}/agenda.ics`)).text;
    const move = { startsAt: time('07:30'), table: 1, isLocked: true };
    expect((await stage.broker.put(`${path}/plan/${early!.id}`, move)).status).toBe(204);
    expect(await agendaOf(stage.lab, path)).toMatchObject([{ startsAt: time('11:00') }]);
    await stage.broker.post(`${path}/plan/publish`);
    const mails = (await stage.mailsTo(stage.lab)).filter(({ kind }) => kind === 'event-meeting-changed');
    const moved = mails.at(-1)!.calendar!.content;
    for (const line of ['METHOD:REQUEST', 'SEQUENCE:1', 'DTSTART:20360507T073000Z']) expect(moved).toContain(line);
    expect(uidOf(moved)).toBe(uidOf(before));
    expect(moved.match(/ATTENDEE/g)).toHaveLength(1);
    expect(await agendaOf(second, path)).toMatchObject([{ startsAt: time('12:00') }]);
    await isInCalendars(time('07:30'), { anonymous: stage.lab, named: second });
    for (const clock of ['12:00', '12:01'])
      await stage.api.app.get(EventReminders).sendDue(new Date(`2036-05-06T${clock}Z`));
    const reminders = (await stage.mailsTo(second)).filter(({ kind }) => kind === 'event-tomorrow');
    expect(reminders).toHaveLength(1);
    expect(reminders[0]!.all).toContain(`Ion ${canary}`);
  });

  it('books nobody twice, and names what changed meanwhile', async () => {
    const path = await create({ title: 'Clash', sessions: [{ ...event.sessions[0]!, from: '12:00', until: '12:20' }] });
    await mutual(path);
    await plan(path);
    await stage.api.db.query(
      `INSERT INTO booking (id, person_id, holder_id, during, state)
       VALUES ($1, $2, $3, tstzrange($4, $5), 'confirmed')`,
      [randomUUID(), stage.lab.id, randomUUID(), at('09:10'), at('09:40')],
    );
    const { status, body } = await stage.broker.post(`${path}/plan/publish`);
    expect([status, body.code]).toEqual([409, 'event.plan_overtaken']);
    expect(body.errors[0].rule).toContain('Maria Lab');
    expect(await agendaOf(stage.lab, path)).toEqual([]);
    const [row] = (await stage.broker.get(`${path}/plan`)).body.rows;
    expect(row.clashes).toEqual([{ kind: 'booked', name: 'Maria Lab' }]);
    await plan(path);
    const [unmet] = (await stage.broker.get(`${path}/plan`)).body.rows;
    expect(unmet).toMatchObject({ startsAt: null, unmetReason: 'never-both' });
    expect(unmet.onlineStartsAt).not.toBeNull();
    await stage.broker.post(`${path}/plan/publish`);
    const [wish] = (await stage.lab.get(`${path}/wishes`)).body.items;
    expect(wish.offer).toMatchObject({ startsAt: unmet.onlineStartsAt, table: null });
    for (const user of [stage.lab, stage.firm])
      expect((await user.put(`${path}/offers/${wish.offer.id}/answer`, { takes: true })).status).toBe(204);
    expect(await agendaOf(stage.firm, path)).toMatchObject([{ startsAt: unmet.onlineStartsAt, table: null }]);
  });

  it('keeps what is locked, names what is in the way, and offers a freed place to who waits', async () => {
    const sessions = [{ ...event.sessions[0]!, from: '15:00', until: '15:20' }];
    const path = await create({ title: 'Waiting', sessions });
    const others = [await stage.joinLab('Wanda Waits'), await stage.joinLab('Leo Last')];
    for (const user of [stage.firm, stage.lab, ...others]) await register(user, path);
    const firm = await profileOf(stage.lab, path, ({ name }) => name?.includes(canary) ?? false);
    for (const user of [stage.lab, ...others]) {
      await user.post(`${path}/wishes`, { fromProfileId: null, toProfileId: firm });
    }
    const wishes = (await stage.firm.get(`${path}/wishes`)).body.items as { id: string; partner: { name: string } }[];
    for (const { id } of wishes) await stage.firm.put(`${path}/wishes/${id}/answer`, { answer: 'yes' });
    const [lab, wanda] = ['Maria Lab', 'Wanda Waits'].map(
      (name) => wishes.find((wish) => wish.partner.name === name)!.id,
    );
    await stage.firm.put(`${path}/wish-order`, { wishIds: [lab, wanda] });
    const place = { startsAt: at('12:00'), table: 1, isLocked: true };
    expect((await stage.broker.put(`${path}/plan/${lab}`, place)).status).toBe(204);
    const taken = await stage.broker.put(`${path}/plan/${wanda}`, place);
    expect([taken.status, taken.body.code]).toEqual([409, 'event.time_taken']);
    expect(JSON.stringify(taken.body.errors)).toContain('Maria Lab');
    await plan(path);
    await stage.broker.post(`${path}/plan/publish`);
    expect(await agendaOf(stage.lab, path)).toMatchObject([{ startsAt: at('12:00') }]);
    for (const user of others) {
      const offer = (await user.get(`${path}/wishes`)).body.items[0].offer;
      if (offer) await user.put(`${path}/offers/${offer.id}/answer`, { takes: false });
    }
    expect((await stage.lab.request('DELETE', `${path}/registration`)).status).toBe(204);
    const cancelled = (await stage.mailsTo(stage.firm)).filter(({ kind }) => kind === 'event-meeting-changed').at(-1);
    expect(cancelled?.calendar?.content).toContain('METHOD:CANCEL');
    expect(cancelled?.calendar?.content).toContain('SEQUENCE:1');
    const offered = (await others[0]!.get(`${path}/wishes`)).body.items[0].offer;
    expect(offered).toMatchObject({ startsAt: at('12:00'), table: 1 });
    expect((await others[1]!.get(`${path}/wishes`)).body.items[0].offer).toBeNull();
    await stage.api.db.query(`UPDATE event_offer SET open_until = now() - interval '1 minute' WHERE state = 'open'`);
    await stage.api.app.get(EventOffersService).lapseOverdue(new Date());
    expect((await others[1]!.get(`${path}/wishes`)).body.items[0].offer).toMatchObject({ startsAt: at('12:00') });
  });

  it('frees every time when it is called off, and tells everybody once', async () => {
    const path = await create({
      title: 'Called off',
      sessions: [{ ...event.sessions[0]!, from: '18:00', until: '18:20' }],
    });
    await mutual(path);
    await plan(path);
    await stage.broker.post(`${path}/plan/publish`);
    const booked = (): Promise<{ n: number }[]> =>
      stage.api.db.query(`SELECT count(*)::int AS n FROM booking b WHERE lower(b.during) = $1`, [at('15:00')]);
    expect(await booked()).toEqual([{ n: 2 }]);
    expect((await stage.broker.post(`${path}/cancel`)).status).toBe(204);
    expect(await booked()).toEqual([{ n: 0 }]);
    const mails = (await stage.mailsTo(stage.lab)).filter(({ kind }) => kind === 'event-cancelled');
    expect(mails).toHaveLength(1);
    expect(mails[0]!.calendar?.content).toContain('STATUS:CANCELLED');
    expect((await stage.lab.get(path)).body.state).toBe('cancelled');
    expect((await stage.api.nobody.get(path)).status).toBe(404);
  });
});
