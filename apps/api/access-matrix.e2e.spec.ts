import { randomUUID } from 'node:crypto';
import { decide, NOBODY, ruleOf, type Actor, type Decision, type Rule } from '#domain/access';
import { controllers } from './api.module.js';
import { guardedRoutes, type GuardedRoute } from './http/access/check-operations.js';
import {
  buildWorld,
  CAST,
  placeThings,
  relationsOf,
  type Character,
  type Things,
  type Variant,
  type World,
} from './testing/access-world.js';
import { openTestApi, type Answer, type TestApi } from './testing/test-api.js';

/** Signing out comes last: it ends the sessions that the other requests use. */
const routes = guardedRoutes(controllers).sort(
  (a, b) => Number(a.operation === 'auth.sign-out') - Number(b.operation === 'auth.sign-out'),
);

/** Every route as everybody: the answer must be the one that the policy table gives. */
describe('the access policy', () => {
  let api: TestApi;
  let world: World;
  beforeAll(async () => {
    api = await openTestApi();
    world = await buildWorld(api);
  }, 30_000);
  afterAll(() => api.close());

  const ask = async (route: GuardedRoute, character: Character, variant: Variant): Promise<Answer> => {
    const things = await placeThings(api, world, variant);
    const body = route.method === 'GET' || route.method === 'DELETE' ? {} : { body: {} };
    return world.users[character].request(route.method, fill(route.path, things), body);
  };

  it('takes the rights of a person who left the organisation at once', async () => {
    const { introduction, meeting } = await placeThings(api, world, 'open');
    const { capability } = await placeThings(api, world, 'closed');
    const { researcher } = world.users;
    const paths = [`/introductions/${introduction}`, `/capabilities/${capability}/draft`, `/meetings/${meeting}`];
    const statuses = (): Promise<number[]> =>
      Promise.all(paths.map(async (path) => (await researcher.get(path)).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    await api.db.query('DELETE FROM affiliation WHERE person_id = $1', [researcher.id]);
    expect(await statuses()).toEqual([404, 404, 404]);
    await api.db.query(`INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $2, 'administrator')`, [
      researcher.id,
      world.labId,
    ]);
  });

  describe.each(routes)('$method $path ($operation)', (route) => {
    const rule = ruleOf(route.operation);
    const variants: Variant[] = ['challenge', 'capability', 'event'].includes(rule.subject ?? '')
      ? ['open', 'closed']
      : ['open'];
    it.each(variants)('lets in whom the table names, and nobody else (%s)', async (variant) => {
      for (const character of CAST) {
        const answer = await ask(route, character, variant);
        expect([character, decisionOf(answer)]).toEqual([character, expected(rule, character, variant)]);
        expect(answer.status).toBeLessThan(500);
      }
    });
  });

  it('answers what may not be seen exactly like what does not exist', async () => {
    const { challenge } = await placeThings(api, world, 'closed');
    const hidden = await world.users.stranger.get(`/challenges/${challenge}`);
    const absent = await world.users.stranger.get(`/challenges/${randomUUID()}`);
    expect([hidden.status, hidden.text]).toEqual([absent.status, absent.text]);
  });
});

function expected(rule: Rule, character: Character, variant: Variant): Decision {
  return decide(rule, actorOf(character), rule.subject === null ? null : relationsOf(character, rule.subject, variant));
}

function actorOf(character: Character): Actor {
  if (character === 'nobody') return NOBODY;
  const managedClusterIds = character === 'broker' || character === 'otherBroker' ? ['some'] : [];
  return { personId: 'some', isPlatformAdmin: character === 'admin', organisationIds: [], managedClusterIds };
}

/** The guard's answers have codes of their own: whatever else comes back, the guard let the request in. */
function decisionOf({ body }: Answer): Decision {
  const code = (body as { code?: string } | null)?.code;
  if (code === 'access.sign_in') return 'sign-in';
  if (code === 'access.forbidden') return 'refuse';
  return code === 'not_found' ? 'hide' : 'allow';
}

function fill(path: string, things: Things): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const subject = name.replace(/Id$/, '');
    return subject in things ? things[subject as keyof Things] : randomUUID();
  });
}
