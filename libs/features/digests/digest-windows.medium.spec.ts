import { ArrangedRows } from '#testing';
import { DigestStage, hours, now } from './testing/digest-stage.js';

const DAY = 24;
const WEEK = 7 * DAY;

describe('what is committed while digests are written', () => {
  let stage: DigestStage;
  let arrange: DigestStage['arrange'];

  beforeEach(async () => {
    stage = await DigestStage.open();
    ({ arrange } = stage);
  });
  afterEach(() => stage.close());

  /** A transaction of its own, to be ended by the test. */
  const begin = async () => {
    const runner = stage.connection.createQueryRunner();
    await runner.startTransaction();
    const end = async (): Promise<void> => {
      await runner.commitTransaction();
      await runner.release();
    };
    return { rows: new ArrangedRows(runner.manager, now), query: runner.query.bind(runner), end };
  };

  it('is told by the next digest when it happened before the end of one that could not see it', async () => {
    const { firm, lab, owner, researcher, challenge, capability } = await stage.aMatch();
    const late = await arrange.capability(await arrange.organisation(), 'Ofertă întârziată');
    const neighbours = await arrange.organisation({ name: 'Vecinii (demo)' });
    const managing = await arrange.organisation({ kind: 'cluster-manager' });
    await arrange.cluster([neighbours, firm], { manager_organisation_id: managing });
    const manager = await arrange.person({ organisationId: managing });
    const { id: published, versionId } = await arrange.challenge(neighbours, { title: 'Publicată târziu' });
    await stage.connection.query('UPDATE challenge SET published_at = NULL WHERE id = $1', [published]);
    const agreed = await arrange.introduction(challenge, capability, researcher);
    await stage.connection.query(`UPDATE introduction SET state = 'agreed' WHERE id = $1`, [agreed]);
    const meeting = await arrange.meeting(agreed, researcher, hours(8 * DAY));
    await stage.connection.query(`UPDATE meeting_slot SET state = 'held', confirmed_at = NULL`);
    const waiting = await arrange.introduction(challenge, await arrange.capability(lab, 'Microscopie'), researcher);

    const before = hours(6 * DAY - 1);
    const { rows, query, end } = await begin();
    await rows.suggest(await rows.match(challenge, late), before);
    await query('UPDATE challenge SET published_at = $2 WHERE id = $1', [published, before]);
    await query('UPDATE introduction SET state_since = $2, respond_by = NULL WHERE id = $1', [waiting, before]);
    await query(`UPDATE meeting_slot SET state = 'confirmed', confirmed_at = $2 WHERE meeting_id = $1`, [
      meeting,
      before,
    ]);
    await query(
      `WITH version AS (UPDATE challenge_version SET status = 'in-review', submitted_at = $2 WHERE id = $1)
       UPDATE challenge SET working_version_id = $1 WHERE live_version_id = $1`,
      [versionId, before],
    );
    await stage.runs.run('2026-W48', hours(6 * DAY));
    await end();
    await stage.runs.run('2026-W49', hours(6 * DAY + 2));
    await stage.runs.run('2026-W51', hours(3 * WEEK));

    const told = async (personId: string, text: string): Promise<string[]> =>
      (await stage.mailsOf(personId)).filter((mail) => mail.text.includes(text)).map(({ period }) => period);
    expect(await told(owner, 'Ofertă întârziată')).toEqual(['2026-W49']);
    expect(await told(owner, 'Publicată târziu')).toEqual(['2026-W49']);
    expect(await told(researcher, 'Waiting for your answer')).toEqual(['2026-W49']);
    expect(await told(researcher, 'Meetings ahead')).toEqual(['2026-W49']);
    expect(await told(manager, 'text de verificat')).toEqual(['2026-W49']);
  });

  it('is told exactly once each, whether it is committed before, while or after a digest is written', async () => {
    const { owner, challenge } = await stage.aMatch();
    const lab = await arrange.organisation();
    const weeks = ['2026-W48', '2026-W49', '2026-W50', '2026-W51', '2026-W52', '2026-W53', '2027-W01'];
    const titles: string[] = [];
    let open: Promise<void>[] = [];
    for (const [week, period] of weeks.entries()) {
      const stragglers = open;
      open = [];
      for (const delayMs of week === weeks.length - 1 ? [] : [0, 20, 300]) {
        const title = `Ofertă ${week}/${delayMs}.`;
        titles.push(title);
        const { rows, end } = await begin();
        await rows.suggest(await rows.match(challenge, await arrange.capability(lab, title)), hours(week * WEEK - 1));
        open.push(new Promise((resolve) => setTimeout(resolve, delayMs)).then(end));
      }
      await stage.runs.run(period, hours(week * WEEK));
      await Promise.all(stragglers);
      if (week >= weeks.length - 2) await Promise.all(open);
    }
    const mails = await stage.mailsOf(owner);
    expect(mails.map(({ period }) => period)).toEqual(weeks);
    for (const title of titles) {
      expect([title, mails.filter(({ text }) => text.includes(title)).length]).toEqual([title, 1]);
    }
  });
});
