import { DigestPeriodAhead, DigestPeriodPast, NotADigestPeriod, UnsubscribeLinkUnknown } from './digests.errors.js';
import { DigestStage, hours, now } from './testing/digest-stage.js';

describe('runs of digests', () => {
  let stage: DigestStage;
  let arrange: DigestStage['arrange'];

  beforeEach(async () => {
    stage = await DigestStage.open();
    ({ arrange } = stage);
  });

  afterEach(() => stage.close());

  it('goes to people with an account who want it, and to nobody else', async () => {
    const { firm, owner } = await stage.aMatch();
    const without = await arrange.person({ organisationId: firm, hasAccount: false });
    const off = await arrange.person({ organisationId: firm });
    const paused = await arrange.person({ organisationId: firm });
    const monthly = await arrange.person({ organisationId: firm });
    const { runs, preferences } = stage;
    const choice = { frequency: 'weekly', weekday: 1, hour: 8, pausedUntil: null } as const;
    await preferences.update(off, { ...choice, frequency: 'off' }, { version: 0, now });
    await preferences.update(paused, { ...choice, pausedUntil: '2026-12-01' }, { version: 0, now });
    await preferences.update(monthly, { ...choice, frequency: 'monthly' }, { version: 0, now });
    expect(await runs.run('2026-W48', now)).toMatchObject({ written: 2, paused: 1 });
    expect(await stage.mailsOf(owner)).toHaveLength(1);
    for (const person of [without, off, paused, monthly]) expect(await stage.mailsOf(person)).toEqual([]);
    expect(await runs.run('2026-11', now)).toMatchObject({ written: 1 });
    expect(await stage.mailsOf(monthly)).toMatchObject([{ period: '2026-11' }]);
  });

  it('refuses a week that is past, ahead or none', async () => {
    await stage.aMatch();
    const { runs } = stage;
    await runs.run('2026-W48', now);
    await expect(runs.run('2026-W47', now)).rejects.toThrow(DigestPeriodPast);
    await expect(runs.run('2026-W50', now)).rejects.toThrow(DigestPeriodAhead);
    await expect(runs.run('next week', now)).rejects.toThrow(NotADigestPeriod);
  });

  it('tells each match in one digest only, three a week for a challenge, and nothing when all are told', async () => {
    const { owner, challenge } = await stage.aMatch();
    const lab = await arrange.organisation();
    const { runs } = stage;
    const day = 24;
    for (let i = 0; i < 6; i += 1) {
      const capability = await arrange.capability(lab, `Ofertă nr ${i}`);
      await arrange.match(challenge, capability, { rank: i + 2 });
    }
    for (const [week, hour] of [
      ['2026-W48', 0],
      ['2026-W49', 7 * day],
      ['2026-W50', 14 * day],
      ['2026-W53', 35 * day],
    ] as const) {
      await runs.run(week, hours(hour + 1));
    }
    const mails = await stage.mailsOf(owner);
    expect(mails.map(({ period, state }) => [period, state])).toEqual([
      ['2026-W48', 'pending'],
      ['2026-W49', 'pending'],
      ['2026-W50', 'pending'],
      ['2026-W53', 'suppressed'],
    ]);
    const told = mails.map(({ text }) => text.match(/Ofertă nr \d|Laborator de fibre/g) ?? []);
    expect(told.flat().toSorted()).toEqual(
      ['Laborator de fibre', ...[0, 1, 2, 3, 4, 5].map((i) => `Ofertă nr ${i}`)].toSorted(),
    );
    expect(told.map(({ length }) => length)).toEqual([3, 3, 1, 0]);
    for (const [i, { windowFrom }] of mails.entries()) if (i > 0) expect(windowFrom).toEqual(mails[i - 1]!.windowTo);
  });

  it('by the clock asks for those that are due, and writes each up to the moment it was due', async () => {
    const { owner, researcher } = await stage.aMatch();
    const { runs, digests } = stage;
    expect(await runs.plan(new Date('2026-11-23T05:59:00Z'))).toBe(2);
    await stage.connection.query('DELETE FROM outbox');
    await digests.write(owner, '2026-W47', { now });
    await digests.write(researcher, '2026-W47', { now });
    expect(await runs.plan(new Date('2026-11-23T05:59:00Z'))).toBe(0);
    expect(await runs.plan(new Date('2026-11-23T06:00:00Z'))).toBe(2);
    const jobs = await stage.connection.query(`SELECT payload FROM outbox WHERE name = 'write-digest'`);
    expect(jobs).toContainEqual({ payload: { personId: owner, period: '2026-W48' } });
    expect(await digests.write(owner, '2026-W48', { now })).toBe('written');
    expect((await stage.mailsOf(owner)).at(-1)).toMatchObject({ windowTo: new Date('2026-11-23T06:00:00Z') });
    expect(await digests.write(owner, '2026-W48', { now })).toBe('already-written');
  });

  it('makes each once, however many schedulers, workers and runs by hand there are at once', async () => {
    const { owner, researcher } = await stage.aMatch();
    const { runs, digests } = stage;
    const dueAt = new Date('2026-11-23T06:00:00Z');
    expect(await Promise.all([runs.plan(dueAt), runs.plan(dueAt)])).toEqual([2, 2]);
    const jobs = await stage.connection.query<{ payload: { personId: string; period: string } }[]>(
      `SELECT payload FROM outbox WHERE name = 'write-digest'`,
    );
    expect(jobs).toHaveLength(4);
    const [tally, ...results] = await Promise.all([
      runs.run('2026-W48', dueAt),
      ...jobs.map(({ payload }) => digests.write(payload.personId, payload.period, { now })),
    ]);
    expect(tally.written + results.filter((result) => result === 'written').length).toBe(2);
    for (const person of [owner, researcher]) expect(await stage.mailsOf(person)).toHaveLength(1);
    expect(await stage.connection.query(`SELECT FROM outbox WHERE name = 'send-mail'`)).toHaveLength(2);
  });

  it('previews what would come now, without sending it', async () => {
    const { owner } = await stage.aMatch();
    const { allocations, digests, preferences } = stage;
    const preview = await digests.preview(owner, now);
    await allocations.ensureCurrent(now);
    expect((await digests.preview(owner, now)).letter?.text).toBe(preview.letter?.text);
    expect(preview.letter?.subject).toBe('1 noutate: Laborator de fibre');
    expect(await stage.mailsOf(owner)).toEqual([]);
    expect(await preferences.get(owner, now)).toMatchObject({
      frequency: 'weekly',
      version: 0,
      nextAt: new Date('2026-11-30T06:00:00Z'),
    });
  });

  it('ends with one click on the link of any digest, and only for its reader', async () => {
    const { owner, researcher } = await stage.aMatch();
    const { runs, preferences } = stage;
    await runs.run('2026-W48', now);
    const token = /unsubscribe\/([\w-]+)>/.exec((await stage.mailsOf(owner))[0]!.headers['List-Unsubscribe']!)![1]!;
    expect(await preferences.languageOf(token)).toBe('ro');
    await preferences.unsubscribe(token, now);
    await preferences.unsubscribe(token, hours(1));
    expect(await preferences.get(owner, now)).toMatchObject({ frequency: 'off', nextAt: null, version: 1 });
    expect(await preferences.get(researcher, now)).toMatchObject({ frequency: 'weekly' });
    const forged = `${token.slice(0, -4)}AAAA`;
    for (const wrong of [forged, token.slice(1), '', 'x'.repeat(500)]) {
      await expect(preferences.unsubscribe(wrong, now)).rejects.toThrow(UnsubscribeLinkUnknown);
    }
  });
});
