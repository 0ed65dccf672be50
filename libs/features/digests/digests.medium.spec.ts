import { makeAnonymous, rewriteCapability } from '#testing';
import { DigestStage, hours, now, SECRET_NAME } from './testing/digest-stage.js';

describe('digests on PostgreSQL', () => {
  let stage: DigestStage;
  let arrange: DigestStage['arrange'];

  beforeEach(async () => {
    stage = await DigestStage.open();
    ({ arrange } = stage);
  });

  afterEach(() => stage.close());

  it('tells both sides of a match, in their language, with three reasons', async () => {
    const { owner, researcher, challenge } = await stage.aMatch();
    const { runs } = stage;
    expect(await runs.run('2026-W48', now)).toMatchObject({ written: 2 });
    const [toOwner] = await stage.mailsOf(owner);
    expect(toOwner).toMatchObject({
      period: '2026-W48',
      policy: 'digest',
      subject: '1 noutate: Laborator de fibre',
      windowFrom: hours(-24 * 7),
      windowTo: now,
    });
    expect(toOwner!.text).toContain('Institutul de fibre (demo) · pentru „Fir reciclat fără scame”');
    const [toResearcher] = await stage.mailsOf(researcher);
    expect(toResearcher).toMatchObject({ language: 'en', subject: '1 update: Fir reciclat fără scame' });
    expect(toResearcher!.text).toContain(`${SECRET_NAME} · fits “Laborator de fibre”`);
    expect(toResearcher!.text.match(/^ {2}- /gm)).toHaveLength(3);
    expect(toResearcher!.text).toContain(`https://q.example/challenges/${challenge.id}`);
    expect(toResearcher!.headers).toMatchObject({
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Unsubscribe': expect.stringMatching(/^<https:\/\/q\.example\/api\/v1\/digests\/unsubscribe\/[\w-]{43}>$/),
      'List-Id': 'Quatrefoil <digest.quatrefoil.example>',
    });
    expect(Buffer.byteLength(toResearcher!.html)).toBeLessThan(100_000);
  });

  it.each([
    ['challenge', makeAnonymous],
    ['capability', rewriteCapability],
  ] as const)('gives no reasons that were found in an earlier version of the %s', async (side, change) => {
    const { owner, researcher, challenge, capability } = await stage.aMatch();
    await arrange.introduction(challenge, capability, researcher);
    await change(stage.connection, { challenge, capability }[side].id);
    await stage.runs.run('2026-W48', now);
    for (const [mail] of [await stage.mailsOf(owner), await stage.mailsOf(researcher)]) {
      expect(mail!.text).not.toMatch(/^ {2}- /m);
    }
  });

  it('sends nothing when it runs again, not even side by side', async () => {
    const { owner } = await stage.aMatch();
    const { runs } = stage;
    await Promise.all([runs.run('2026-W48', now), runs.run('2026-W48', now)]);
    expect(await runs.run('2026-W48', hours(30))).toMatchObject({ written: 0, 'already-written': 2 });
    expect(await stage.mailsOf(owner)).toHaveLength(1);
    const jobs = await stage.connection.query(
      `SELECT payload->>'period' AS period FROM outbox WHERE name = 'send-mail'`,
    );
    expect(jobs).toHaveLength(2);
  });

  it('never names the owner of an anonymous challenge, in no part of any mail', async () => {
    const { researcher, firm, lab } = await stage.aMatch({ identity: 'anonymous' });
    await arrange.cluster([firm, lab]);
    await arrange.challenge(firm, { identity: 'anonymous', title: 'Vopsire fără apă' });
    await stage.runs.run('2026-W48', now);
    const [mail] = await stage.mailsOf(researcher);
    expect(mail!.text).toContain('anonymous firm');
    expect(mail!.text).toContain('Vopsire fără apă');
    expect(JSON.stringify(mail)).not.toContain('Canarul');
    expect(JSON.stringify(mail)).not.toContain(firm);
  });

  it('tells of an anonymous challenge by its sector, so that its cluster stays unknown', async () => {
    const [firm, neighbour, elsewhere] = [
      await arrange.organisation({ name: SECRET_NAME }),
      await arrange.organisation(),
      await arrange.organisation(),
    ];
    await arrange.cluster([firm, neighbour], { sectors: ['it'] });
    await arrange.cluster([elsewhere], { sectors: ['textiles'] });
    const inCluster = await arrange.person({ organisationId: neighbour });
    const inSector = await arrange.person({ organisationId: elsewhere });
    await arrange.challenge(firm, { identity: 'anonymous' });
    const named = await arrange.challenge(firm, { title: 'Cu nume' });
    await stage.runs.run('2026-W48', now);
    const [toCluster] = await stage.mailsOf(inCluster);
    expect(toCluster!.text).toContain('Cu nume');
    expect(toCluster!.text).toContain(named.id);
    expect(toCluster!.text).not.toContain('Fir reciclat');
    const [toSector] = await stage.mailsOf(inSector);
    expect(toSector!.text).toContain('Fir reciclat');
    expect(toSector!.text).not.toContain('Cu nume');
  });

  it('tells nothing that is outside the audience', async () => {
    const { researcher, lab, firm } = await stage.aMatch({ audience: 'brokers' });
    const other = await arrange.organisation();
    const closed = await arrange.cluster([other]);
    await arrange.cluster([lab, firm]);
    await arrange.challenge(firm, { audience: 'clusters', audience_cluster_ids: [closed] });
    await stage.runs.run('2026-W48', now);
    expect(await stage.mailsOf(researcher)).toMatchObject([{ state: 'suppressed', reason: 'nothing-new', html: '' }]);
  });

  it('puts introductions that wait for an answer first, then meetings', async () => {
    const { researcher, challenge, capability, lab } = await stage.aMatch();
    const second = await arrange.capability(lab, 'Microscopie');
    const waiting = await arrange.introduction(challenge, capability, researcher);
    const agreed = await arrange.introduction(challenge, second, researcher);
    await stage.connection.query(`UPDATE introduction SET state = 'agreed' WHERE id = $1`, [agreed]);
    await arrange.meeting(agreed, researcher, hours(48));
    await stage.runs.run('2026-W48', now);
    const [mail] = await stage.mailsOf(researcher);
    expect(mail!.subject).toBe('3 updates: Fir reciclat fără scame');
    expect(mail!.text).toMatch(/Waiting for your answer[\s\S]*left: 5 days[\s\S]*Meetings ahead[\s\S]*New matches/);
    expect(mail!.text).toContain('Wed 25 Nov 2026, 10:30–11:00 (Europe/Bucharest, UTC+2)');
    expect(mail!.text).toContain(`https://q.example/introductions/${waiting}`);
  });

  it('tells somebody who left an organisation nothing of what he did for it', async () => {
    const { researcher, challenge, capability } = await stage.aMatch();
    await arrange.introduction(challenge, capability, researcher);
    await stage.connection.query('INSERT INTO capability_contact (capability_id, person_id) VALUES ($1, $2)', [
      capability.id,
      researcher,
    ]);
    await stage.connection.query('DELETE FROM affiliation WHERE person_id = $1', [researcher]);
    await stage.runs.run('2026-W48', now);
    expect(await stage.mailsOf(researcher)).toMatchObject([{ state: 'suppressed', reason: 'nothing-new' }]);
  });

  it('tells of a suggestion whom it was given to, and everybody of the organisation where that is nobody who reads', async () => {
    const { lab, researcher, challenge, capability } = await stage.aMatch();
    const colleague = await arrange.person({ organisationId: lab });
    const contact = (personId: string) => [capability.id, personId];
    await stage.connection.query('INSERT INTO capability_contact VALUES ($1, $2)', contact(researcher));
    await stage.runs.run('2026-W48', now);
    expect(await stage.mailsOf(researcher)).toMatchObject([{ state: 'pending' }]);
    expect(await stage.mailsOf(colleague)).toMatchObject([{ state: 'suppressed', reason: 'nothing-new' }]);
    const silent = await arrange.person({ hasAccount: false });
    const second = await arrange.match(challenge, await arrange.capability(lab, 'Microscopie'));
    await arrange.suggest(second, hours(24), silent);
    await stage.runs.run('2026-W49', hours(24 * 7));
    for (const person of [researcher, colleague]) {
      expect((await stage.mailsOf(person)).at(-1)).toMatchObject({ period: '2026-W49', state: 'pending' });
    }
  });

  it('tells a manager what waits for review, and not the author', async () => {
    const firm = await arrange.organisation();
    const managing = await arrange.organisation({ kind: 'cluster-manager' });
    await arrange.cluster([firm], { manager_organisation_id: managing });
    const author = await arrange.person({ organisationId: managing });
    const manager = await arrange.person({ organisationId: managing });
    const { id, versionId } = await arrange.challenge(firm);
    await stage.connection.query(
      `UPDATE challenge_version SET status = 'in-review', submitted_at = $2, author_id = $3 WHERE id = $1`,
      [versionId, hours(-2), author],
    );
    await stage.connection.query(
      `UPDATE challenge SET state = 'in-review', working_version_id = live_version_id, live_version_id = NULL WHERE id = $1`,
      [id],
    );
    await stage.runs.run('2026-W48', now);
    expect((await stage.mailsOf(manager))[0]!.subject).toBe('1 text de verificat');
    expect((await stage.mailsOf(author))[0]).toMatchObject({ state: 'suppressed' });
  });

  it('tells the nearest miss, with what is missing, where a challenge has no good match yet', async () => {
    const { owner, researcher, challenge } = await stage.aMatch();
    const gap = { criterion: 'trl', verdict: 'gap', shared: [], words: [], wanted: ['6'], offered: ['3'] };
    await stage.connection.query('UPDATE match SET score = 0.1, reasons = $1', [JSON.stringify([gap])]);
    const lab = await arrange.organisation({ kind: 'university' });
    await arrange.match(challenge, await arrange.capability(lab, 'Și mai departe'), { rank: 2, score: 0.05 });
    await stage.runs.run('2026-W48', now);
    const [mail] = await stage.mailsOf(owner);
    expect(mail!.text).toMatch(/încă nicio potrivire bună pentru „.+” · cea mai apropiată: /);
    expect(mail!.text).toContain('TRL 3');
    expect(mail!.text).not.toContain('Și mai departe');
    expect(await stage.mailsOf(researcher)).toMatchObject([{ state: 'suppressed' }]);
  });

  it('shows seven at most, the best first, and says how many more there are', async () => {
    const { owner, firm } = await stage.aMatch();
    const lab = await arrange.organisation({ kind: 'university' });
    await stage.connection.query('UPDATE match SET score = 0.4');
    for (let i = 0; i < 9; i += 1) {
      const score = 0.5 + i / 100;
      await arrange.match(await arrange.challenge(firm), await arrange.capability(lab, `Competența ${i}`), { score });
    }
    await stage.runs.run('2026-W48', now);
    const [mail] = await stage.mailsOf(owner);
    expect(mail!.subject).toBe('10 noutăți: Competența 8');
    expect(mail!.text.match(/^\* /gm)).toHaveLength(7);
    expect(mail!.text).toContain('Vedeți toate (încă 3)');
  });
});
