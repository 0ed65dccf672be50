import { z } from 'zod';
import { describeAnonymous } from '#domain/introductions';
import { clustersHolding, mostPooled, poolRoles, toldCount } from '#domain/pools';
import { poolMachine, poolMemberMachine } from '#domain/states';
import type { SharedNeed, ShownMember, ShownPool } from '#features/pools';
import { text } from '../http/text.js';

const message = text(0, 1000).default('');
const named = z.strictObject({ id: z.uuid(), name: z.string() });
const instant = z.iso.datetime();

export const joinBody = z
  .strictObject({ organisationId: z.uuid(), message, opensName: z.boolean().default(false) })
  .meta({ id: 'JoinRequest' });
export const consentBody = z.strictObject({ opensName: z.boolean().default(false) }).meta({ id: 'PoolConsent' });
export const proposePoolBody = z
  .strictObject({ challengeIds: z.array(z.uuid()).min(2).max(mostPooled), message })
  .meta({ id: 'PoolProposal' });
export type JoinBody = z.infer<typeof joinBody>;
export type ConsentBody = z.infer<typeof consentBody>;
export type ProposePoolBody = z.infer<typeof proposePoolBody>;

export const createdPoolView = z.strictObject({ id: z.uuid() }).meta({ id: 'CreatedPool' });
export type CreatedPoolView = z.infer<typeof createdPoolView>;

const memberView = z.strictObject({
  role: z.enum(poolRoles),
  state: z.enum(poolMemberMachine.states as readonly ['asked', 'consented', 'declined', 'left', 'ended']),
  isMine: z.boolean(),
  /** Only of the reader's own. */
  opensName: z.boolean(),
  /** Null where the challenge is not for this reader. */
  challenge: z.strictObject({ id: z.uuid(), title: z.string() }).nullable(),
  /** Null as long as the name is closed to this reader. */
  organisation: named.nullable(),
  /** Who it is in general words. */
  described: z.strictObject({ ro: z.string(), en: z.string() }),
});

export const poolView = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(['join', 'pool']),
    state: z.enum(poolMachine.states as readonly ['proposed', 'formed', 'dissolved']),
    message: z.string(),
    proposedAt: instant,
    stateSince: instant,
    members: z.array(memberView),
    actions: z.array(z.enum(['answer', 'leave', 'withdraw'])),
  })
  .meta({ id: 'Pool' });
export const poolsView = z.strictObject({ items: z.array(poolView) }).meta({ id: 'Pools' });
export type PoolView = z.infer<typeof poolView>;
export type PoolsView = z.infer<typeof poolsView>;

export const pooledView = z.strictObject({ challenges: z.number().int(), clusters: z.number().int() }).nullable();

export const sharedNeedView = z
  .strictObject({
    /** How many organisations share the need; null where the number is not told. */
    organisations: z.number().int().nullable(),
    /** Open challenges that stand as one demand; null: this one stands alone. */
    pool: pooledView,
    /** Those of them who let their name be known to this reader. */
    names: z.array(named),
    mayJoin: z.boolean(),
  })
  .meta({ id: 'SharedNeed' });
export type SharedNeedView = z.infer<typeof sharedNeedView>;

export const boardPoolsView = z
  .strictObject({
    /** False while the texts are still being read: ask again in a moment. */
    ready: z.boolean(),
    /** Challenges that say nearly the same, one of the broker's clusters first. */
    likely: z.array(
      z.strictObject({
        challenges: z.array(
          z.strictObject({
            id: z.uuid(),
            title: z.string(),
            region: z.string().nullable(),
            organisation: named.nullable(),
          }),
        ),
      }),
    ),
    proposed: z.array(poolView),
  })
  .meta({ id: 'BoardPools' });
export type BoardPoolsView = z.infer<typeof boardPoolsView>;

export function toPoolView(pool: ShownPool): PoolView {
  const { id, state, message: words, proposedAt, stateSince, members } = pool;
  return {
    id,
    kind: members.some(({ role }) => role === 'pooled') ? 'pool' : 'join',
    state,
    message: words,
    proposedAt: new Date(proposedAt).toISOString(),
    stateSince: new Date(stateSince).toISOString(),
    members: members.map(toMemberView),
    actions: actionsOf(pool),
  };
}

function actionsOf({ state, members, isProposedByMe }: ShownPool): PoolView['actions'] {
  if (state === 'dissolved') return [];
  const own = members.filter(({ isMine }) => isMine).map((member) => member.state);
  const isPool = members.some(({ role }) => role === 'pooled');
  return [
    ...(own.includes('asked') ? (['answer'] as const) : []),
    ...(own.includes('consented') ? (['leave'] as const) : []),
    ...(isPool && isProposedByMe && state === 'proposed' ? (['withdraw'] as const) : []),
  ];
}

function toMemberView(member: ShownMember): PoolView['members'][number] {
  const { role, state, isMine, opensName, challengeId, title, organisation, sectors, region, isFirm } = member;
  const side = { isFirm, sectors, region };
  return {
    role,
    state,
    isMine,
    opensName,
    challenge: title === null ? null : { id: challengeId, title },
    organisation: organisation && { id: organisation.id, name: organisation.name },
    described: { ro: describeAnonymous(side, 'ro'), en: describeAnonymous(side, 'en') },
  };
}

/** `isInside`: the owner, its brokers and admins are told every number. */
export function toldNeed(
  need: SharedNeed | undefined,
  isInside: boolean,
): Pick<SharedNeedView, 'organisations' | 'pool'> {
  if (!need) return { organisations: null, pool: null };
  const { organisations, isAnonymous } = need;
  return { organisations: toldCount(organisations, isAnonymous && !isInside), pool: pooledOf(need) };
}

function pooledOf({ challenges, clusterIds }: SharedNeed): SharedNeedView['pool'] {
  return challenges > 1 ? { challenges, clusters: clustersHolding(clusterIds) } : null;
}

/** Challenges as demands: of those that stand together only the first, with how many they are. */
export function asDemands<T>(
  rows: readonly T[],
  idOf: (row: T) => string,
  needs: readonly SharedNeed[],
): (T & { readonly pool: SharedNeedView['pool'] })[] {
  const needOf = new Map(needs.map((need) => [need.challengeId, need]));
  const shown = new Set<string>();
  return rows.flatMap((row) => {
    const need = needOf.get(idOf(row));
    const pool = need ? pooledOf(need) : null;
    const demand = pool && need?.poolId ? need.poolId : idOf(row);
    if (shown.has(demand)) return [];
    shown.add(demand);
    return [{ ...row, pool }];
  });
}
