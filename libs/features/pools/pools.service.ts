import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access';
import { fewestMembers, mostPooled, poolActionOf, type PoolRole } from '#domain/pools';
import type { PoolMemberAction, PoolMemberState } from '#domain/states';
import { toLocal } from '#domain/time';
import { ChallengeListReadModel } from '#features/challenges';
import { AuditLog } from '#platform/audit';
import { Transactions, type Tx } from '#platform/database';
import { PoolMails, type PoolNews } from './pool-mails.service.js';
import type { PoolMember } from './pool-member.entity.js';
import { PoolRepository, type SharedChallenge, type WhichMembers } from './pool.repository.js';
import {
  AlreadyJoined,
  ChallengeNotJoinable,
  JoinDeclined,
  NotYourOrganisation,
  PoolInvalid,
  PoolMoved,
  PoolTaken,
} from './pools.errors.js';

const ZONE = 'Europe/Bucharest';

export interface JoinWish {
  readonly organisationId: string;
  readonly message: string;
  readonly opensName: boolean;
}

/** Who answers for which organisations, and when. */
export interface MemberAct {
  readonly personId: string;
  readonly organisationIds: readonly string[];
  readonly now: Date;
}

interface Step {
  readonly action: PoolMemberAction;
  readonly of: WhichMembers;
  readonly opensName?: boolean;
  /** Null: the system. */
  readonly personId: string | null;
}

/**
 * Organisations that share one need. Joining a challenge and bringing challenges together are the same thing here: a
 * pool whose members agree to it one by one.
 */
@Injectable()
export class PoolsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly pools: PoolRepository,
    private readonly challenges: ChallengeListReadModel,
    private readonly mails: PoolMails,
    private readonly audit: AuditLog,
  ) {}

  /** An organisation asks to join a challenge that its person may see; the id of the pool. */
  join(challengeId: string, { organisationId, message, opensName }: JoinWish, act: MemberAct): Promise<string> {
    const { personId, organisationIds, now } = act;
    if (!organisationIds.includes(organisationId)) throw new NotYourOrganisation();
    return this.transactions.run(async (tx) => {
      const [challenge] = await this.pools.holdOpen([challengeId], dayOf(now), tx);
      if (!challenge || organisationIds.includes(challenge.organisationId)) throw new ChallengeNotJoinable();
      if (await this.pools.wasDeclined(challengeId, organisationId, now, tx)) throw new JoinDeclined();
      const poolId = await this.open(message, personId, now, tx);
      const owner = memberOf(poolId, 'owner', challenge, now);
      const own = memberOf(poolId, 'joiner', { ...challenge, organisationId }, now);
      const members = [owner, { ...own, opensName, actedBy: personId }];
      if (!(await this.pools.insertMembers(members, tx))) throw new AlreadyJoined();
      await this.note(poolId, 'asked-to-join', personId, tx);
      // Whoever asks and leaves again and again fills nobody's mailbox.
      const period = `${challengeId}:${organisationId}:${dayOf(now)}`;
      await this.mails.add({ what: 'join-asked', period, memberIds: [owner.id] }, now, tx);
      return poolId;
    });
  }

  /** A broker proposes to bring challenges together, all of which he may see, one at least of his clusters. */
  propose(challengeIds: readonly string[], message: string, actor: Actor, now: Date): Promise<string> {
    const ids = [...new Set(challengeIds)];
    return this.transactions.run(async (tx) => {
      const open = await this.pools.holdOpen(ids, dayOf(now), tx);
      const isAllowed =
        actor.personId !== null && open.length === ids.length && (await this.mayPool(open, actor, now, tx));
      if (!isAllowed || ids.length < fewestMembers || ids.length > mostPooled) throw new PoolInvalid();
      const poolId = await this.open(message, actor.personId, now, tx);
      const members = open.map((challenge) => memberOf(poolId, 'pooled', challenge, now));
      if (!(await this.pools.insertMembers(members, tx))) throw new PoolTaken();
      await this.note(poolId, 'proposed', actor.personId, tx);
      await this.mails.add({ what: 'asked', period: poolId, memberIds: members.map(({ id }) => id) }, now, tx);
      return poolId;
    });
  }

  /** @throws PoolMoved */
  consent(poolId: string, opensName: boolean, act: MemberAct): Promise<void> {
    return this.act(poolId, { action: 'consent', opensName, ...stepOf(act) }, act.now);
  }

  /** @throws PoolMoved */
  decline(poolId: string, act: MemberAct): Promise<void> {
    return this.act(poolId, { action: 'decline', ...stepOf(act) }, act.now);
  }

  /** @throws PoolMoved */
  leave(poolId: string, act: MemberAct): Promise<void> {
    return this.act(poolId, { action: 'leave', ...stepOf(act) }, act.now);
  }

  /** The broker takes a proposal back. @throws PoolMoved */
  withdraw(poolId: string, personId: string, now: Date): Promise<void> {
    return this.transactions.run(async (tx) => {
      const pool = await this.pools.lock(poolId, tx);
      if (pool?.state !== 'proposed') throw new PoolMoved();
      await this.step(poolId, { action: 'end', of: {}, personId }, now, tx);
    });
  }

  /** Takes a challenge that has ended out of what it shares. Safe to run twice. */
  async endOfChallenge(challengeId: string, now: Date): Promise<void> {
    for (const poolId of await this.pools.listOpenOf(challengeId)) {
      await this.transactions.run(async (tx) => {
        if (await this.pools.lock(poolId, tx))
          await this.step(poolId, { action: 'end', of: { challengeId }, personId: null }, now, tx);
      });
    }
  }

  private async mayPool(open: readonly SharedChallenge[], actor: Actor, now: Date, tx: Tx): Promise<boolean> {
    const ids = open.map(({ id }) => id);
    const seen = await this.challenges.listSeen(ids, actor, dayOf(now), tx);
    if (seen.length < ids.length) return false;
    const owners = open.map(({ organisationId }) => organisationId);
    return actor.isPlatformAdmin || this.pools.isAnyOf(owners, actor.managedClusterIds, tx);
  }

  private async open(message: string, proposedBy: string | null, now: Date, tx: Tx): Promise<string> {
    const id = randomUUID();
    await this.pools.insertPool({ id, message, proposedBy, proposedAt: now, stateSince: now }, tx);
    return id;
  }

  private act(poolId: string, step: Step, now: Date): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.pools.lock(poolId, tx);
      if ((await this.step(poolId, step, now, tx)) === 0) throw new PoolMoved();
    });
  }

  /** Moves members of the locked pool, and the pool with them; answers how many it moved. */
  private async step(poolId: string, { personId, action, of, opensName }: Step, now: Date, tx: Tx): Promise<number> {
    const before = await this.pools.listMembers(poolId, tx);
    const change = { stateSince: now, actedBy: personId, ...(opensName !== undefined && { opensName }) };
    const moved = await this.pools.moveMembers(poolId, { action, of }, change, tx);
    if (moved === 0) return 0;
    await this.note(poolId, action, personId, tx);
    await this.settle(poolId, before, now, tx);
    return moved;
  }

  private async settle(poolId: string, before: readonly PoolMember[], now: Date, tx: Tx): Promise<void> {
    const pool = await this.pools.lock(poolId, tx);
    const members = await this.pools.listMembers(poolId, tx);
    const action =
      pool &&
      poolActionOf(
        pool.state,
        members.map(({ state }) => state),
      );
    const still = members.filter(isActive).map(({ id }) => id);
    const hasLost = before.filter(isActive).length > still.length;
    const tell = (what: PoolNews['what'], period: string, memberIds: readonly string[]): Promise<void> =>
      this.mails.add({ what, period, memberIds }, now, tx);
    if (!action) {
      if (pool?.state === 'formed' && hasLost) await tell('shrunk', `${poolId}:${still.length}`, still);
      return;
    }
    await this.pools.move(poolId, action, now, tx);
    if (action === 'form') return tell('formed', poolId, still);
    // Whoever left or declined did it himself; whoever was in it until now is told.
    const told = members.filter(({ state }) => isActive({ state }) || state === 'ended').map(({ id }) => id);
    await this.pools.moveMembers(poolId, { action: 'end', of: {} }, { stateSince: now }, tx);
    await tell('ended', poolId, told);
  }

  private note(subjectId: string, action: string, actorId: string | null, tx: Tx): Promise<void> {
    return this.audit.record({ actorId, action: `pool.${action}`, subjectKind: 'pool', subjectId }, tx);
  }
}

function stepOf({ personId, organisationIds }: MemberAct): Pick<Step, 'personId' | 'of'> {
  return { personId, of: { organisationIds } };
}

function isActive({ state }: { readonly state: PoolMemberState }): boolean {
  return state === 'asked' || state === 'consented';
}

function dayOf(now: Date): string {
  return toLocal(now.getTime(), ZONE).date;
}

function memberOf(
  poolId: string,
  role: PoolRole,
  { id: challengeId, organisationId, isAnonymous }: SharedChallenge,
  stateSince: Date,
): PoolMember {
  const state = role === 'joiner' ? 'consented' : 'asked';
  const blank = { state, opensName: !isAnonymous, actedBy: null, stateSince } as const;
  return { id: randomUUID(), poolId, role, organisationId, challengeId, ...blank };
}
