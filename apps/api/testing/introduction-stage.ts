import { randomUUID } from 'node:crypto';
import { openTestApi, type TestApi, type TestUser } from './test-api.js';

/** Stands in every field of stage 2: none may reach the other side before both said yes. */
export const canary = 'Zorzonel';

export function hasCanary(text: string): boolean {
  return text.toLowerCase().includes(canary.toLowerCase());
}

interface Mailed {
  readonly kind: string;
  readonly all: string;
  readonly calendar: { readonly content: string } | null;
}

/** A firm and a lab of one cluster, its broker, and somebody who has nothing to do with them. */
export class IntroductionStage {
  private constructor(
    readonly api: TestApi,
    readonly firm: TestUser,
    readonly lab: TestUser,
    readonly broker: TestUser,
    readonly stranger: TestUser,
    private readonly id: { readonly firm: string; readonly lab: string },
  ) {}

  static async open(): Promise<IntroductionStage> {
    const id = { firm: randomUUID(), lab: randomUUID(), manager: randomUUID(), cluster: randomUUID() };
    const api = await openTestApi();
    const firm = await api.signUp({
      name: `Ion ${canary}`,
      email: `ion@${canary}.example`.toLowerCase(),
      language: 'en',
    });
    const lab = await api.signUp({ name: 'Maria Lab', language: 'ro' });
    const broker = await api.signUp({ name: 'Vlad Broker', language: 'en' });
    const stranger = await api.signUp({ name: 'Nobody Known' });
    for (const [organisation, name, kind, person] of [
      [id.firm, `${canary} Textile SRL`, 'sme', firm.id],
      [id.lab, 'Textile Institute', 'research-institute', lab.id],
      [id.manager, 'Cluster Office', 'cluster-manager', broker.id],
    ]) {
      await api.db.query(`INSERT INTO organisation (id, name, kind, region) VALUES ($1, $2, $3, 'RO11')`, [
        organisation,
        name,
        kind,
      ]);
      await api.db.query(`INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $2, 'member')`, [
        person,
        organisation,
      ]);
    }
    await api.db.query(`INSERT INTO cluster (id, name, manager_organisation_id) VALUES ($1, 'Textiles', $2)`, [
      id.cluster,
      id.manager,
    ]);
    await api.db.query(`INSERT INTO cluster_member (cluster_id, organisation_id) VALUES ($1, $2), ($1, $3)`, [
      id.cluster,
      id.firm,
      id.lab,
    ]);
    await api.db.query('INSERT INTO cluster_case_rule (cluster_id, keeps_national_holidays) VALUES ($1, false)', [
      id.cluster,
    ]);
    return new IntroductionStage(api, firm, lab, broker, stranger, id);
  }

  get firmId(): string {
    return this.id.firm;
  }

  get labId(): string {
    return this.id.lab;
  }

  /** Makes the office manage the cluster again. */
  async appointBroker(): Promise<void> {
    await this.api.db.query(
      `UPDATE cluster SET manager_organisation_id = (SELECT organisation_id FROM affiliation WHERE person_id = $1)`,
      [this.broker.id],
    );
  }

  /** Another broker of the cluster. */
  async joinOffice(name: string): Promise<TestUser> {
    const user = await this.api.signUp({ name });
    await this.api.db.query(
      `INSERT INTO affiliation (person_id, organisation_id, role)
       SELECT $1, a.organisation_id, 'member' FROM affiliation a WHERE a.person_id = $2`,
      [user.id, this.broker.id],
    );
    return user;
  }

  /** Somebody else of the lab. */
  async joinLab(name: string): Promise<TestUser> {
    const user = await this.api.signUp({ name });
    await this.api.db.query(`INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $2, 'member')`, [
      user.id,
      this.id.lab,
    ]);
    return user;
  }

  close(): Promise<void> {
    return this.api.close();
  }

  /** A shortlisted match between a new challenge of the firm and a new capability of the lab. */
  async arrange({ state = 'shortlisted' } = {}): Promise<{
    match: string;
    challenge: string;
    capability: string;
  }> {
    const [challenge, challengeVersion, capability, capabilityVersion, match] = Array.from({ length: 5 }, () =>
      randomUUID(),
    ) as [string, string, string, string, string];
    await this.api.db.query('BEGIN');
    await this.api.db.query(
      `INSERT INTO challenge (id, organisation_id, author_id, state, live_version_id, published_at) VALUES ($1, $2, $3, 'published', $4, now())`,
      [challenge, this.id.firm, this.firm.id, challengeVersion],
    );
    await this.api.db.query(
      `INSERT INTO challenge_version (id, challenge_id, number, status, language, title, teaser, sectors, region, identity)
       VALUES ($1, $2, 1, 'approved', 'en', 'Dyeing without water', 'We dye cotton.', '{textiles}', 'RO11', 'anonymous')`,
      [challengeVersion, challenge],
    );
    await this.api.db.query(
      `INSERT INTO challenge_identity (version_id, full_text, county, city) VALUES ($1, $2, 'RO-CJ', $2)`,
      [challengeVersion, `${canary} dyes in ${canary}`],
    );
    await this.api.db.query(
      `INSERT INTO capability (id, organisation_id, author_id, state, live_version_id, published_at)
       VALUES ($1, $2, $3, 'published', $4, now())`,
      [capability, this.id.lab, this.lab.id, capabilityVersion],
    );
    await this.api.db.query(
      `INSERT INTO capability_version (id, capability_id, number, status, language, kind, title)
       VALUES ($1, $2, 1, 'approved', 'en', 'technology', 'Plasma dyeing')`,
      [capabilityVersion, capability],
    );
    const reasons = [
      { criterion: 'sector', verdict: 'match', shared: ['textiles'], wanted: [], offered: [], words: [] },
    ];
    await this.api.db.query(
      `INSERT INTO match (id, challenge_id, capability_id, challenge_version_id, capability_version_id, model_version,
         score, rank, reasons, state) VALUES ($1, $2, $3, $4, $5, 'test', 0.9, 1, $6, $7)`,
      [match, challenge, capability, challengeVersion, capabilityVersion, JSON.stringify(reasons), state],
    );
    await this.api.db.query('COMMIT');
    return { match, challenge, capability };
  }

  async propose(): Promise<string> {
    const { match } = await this.arrange();
    await this.api.db.query('UPDATE person SET weekly_capacity = 50');
    const { status, body } = await this.broker.post(`/matches/${match}/introduction`, { message: 'You should talk.' });
    expect(status).toBe(201);
    return (body as { id: string }).id;
  }

  mailsTo(user: TestUser): Promise<Mailed[]> {
    return this.api.db.query(
      `SELECT kind, concat_ws(' ', subject, text, html, headers::text, calendar::text) AS all, calendar
       FROM mail WHERE person_id = $1 AND kind NOT LIKE 'auth%' AND kind <> 'verify-email' ORDER BY created_at`,
      [user.id],
    );
  }

  async kindsOf(introduction: string): Promise<string[]> {
    const events = await this.api.db.query<{ kind: string }[]>(
      'SELECT kind FROM introduction_event WHERE introduction_id = $1 ORDER BY created_at',
      [introduction],
    );
    return events.map(({ kind }) => kind);
  }
}
