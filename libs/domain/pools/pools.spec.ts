import fc from 'fast-check';
import {
  actionsFrom,
  move,
  poolMachine,
  poolMemberMachine,
  type PoolMemberState,
  type PoolState,
} from '../states/index.js';
import { clustersHolding, isNameOpen, poolActionOf, toldCount } from './index.js';

const member = fc.constantFrom<PoolMemberState[]>(...poolMemberMachine.states);
const start = fc.constantFrom<PoolMemberState[]>(...poolMemberMachine.starts);

/** Moves the members as the steps say, where the table allows it, and the pool after each. */
function play(starts: readonly PoolMemberState[], steps: readonly (readonly [number, number])[]) {
  const members = [...starts];
  let pool: PoolState = 'proposed';
  for (const [who, which] of steps) {
    const at = who % members.length;
    const state = members[at] ?? 'ended';
    const actions = actionsFrom(poolMemberMachine, state).filter((action) => action !== 'end');
    const action = actions[which % Math.max(1, actions.length)];
    if (pool === 'dissolved' || action === undefined) continue;
    members[at] = move(poolMemberMachine, state, action) ?? state;
    const next = poolActionOf(pool, members);
    if (next) pool = poolMachine.transitions[next].to;
  }
  return { members, pool };
}

test('a pool stands only while at least two are in it, and is formed only once none of them is still asked', () => {
  const steps = fc.array(fc.tuple(fc.nat(20), fc.nat(5)), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(start, { minLength: 2, maxLength: 6 }), steps, (starts, moves) => {
      const { members, pool } = play(starts, moves);
      const active = members.filter((state) => state === 'asked' || state === 'consented');
      if (active.length < 2) expect(pool).toBe('dissolved');
      if (pool === 'formed') expect(active.every((state) => state === 'consented')).toBe(true);
      expect(poolActionOf(pool, members) === null || moves.length === 0 || pool === 'proposed').toBe(true);
    }),
  );
});

test('one who leaves shrinks a pool of three and dissolves a pool of two', () => {
  expect(poolActionOf('formed', ['consented', 'consented', 'left'])).toBeNull();
  expect(poolActionOf('formed', ['consented', 'left', 'left'])).toBe('dissolve');
  expect(poolActionOf('proposed', ['consented', 'asked', 'declined'])).toBeNull();
  expect(poolActionOf('proposed', ['consented', 'consented', 'declined'])).toBe('form');
  expect(poolActionOf('dissolved', ['consented', 'consented'])).toBeNull();
});

test('a name opens only by its own yes, once all agreed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<PoolState>('proposed', 'formed', 'dissolved'),
      member,
      fc.boolean(),
      (pool, state, opensName) => {
        expect(isNameOpen(pool, { state, opensName })).toBe(pool === 'formed' && state === 'consented' && opensName);
      },
    ),
  );
});

test('of an anonymous challenge no number below five is told', () => {
  fc.assert(
    fc.property(fc.nat(12), (count) => {
      const told = toldCount(count, true);
      expect(told).toBe(count < 5 ? null : count);
      expect(toldCount(count, false)).toBe(count < 2 ? null : count);
    }),
  );
});

test('clusters are counted by the fewest that hold all', () => {
  expect(clustersHolding([['a', 'b'], ['b'], ['b', 'c']])).toBe(1);
  expect(clustersHolding([['a'], ['b'], []])).toBe(2);
  const clusters = fc.array(fc.subarray(['a', 'b', 'c', 'd']), { maxLength: 6 });
  fc.assert(
    fc.property(clusters, (each) => {
      const named = each.filter((ids) => ids.length > 0).length;
      expect(clustersHolding(each)).toBeLessThanOrEqual(Math.min(named, new Set(each.flat()).size));
      expect(clustersHolding(each) > 0).toBe(named > 0);
    }),
  );
});
