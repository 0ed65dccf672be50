import { Injectable } from '@nestjs/common';
import { challengeStage, type Role } from '#domain/access';
import { capabilityFields, innovationPhrasebook, openFields, Quoter, type QuotedReason } from '#domain/matching';
import { dayOf } from './day-of.js';
import { MatchNotFound } from './matches.errors.js';
import { type Viewer } from './matches.read-model.js';
import { QuotedPairsReadModel, type QuotedPair } from './quoted-pairs.read-model.js';

/** Who reads: what he is to the challenge. */
type Roles = readonly Role[];

/**
 * The criteria of one match with what both sides say. Quotes are made when they are read, from the immutable versions
 * that were ranked: they cannot be stale, and ranking does not wait for them.
 */
@Injectable()
export class MatchCriteria {
  constructor(private readonly pairs: QuotedPairsReadModel) {}

  /** For the side of the challenge and its broker. @throws MatchNotFound */
  async ofMatch(matchId: string, roles: Roles, now: Date): Promise<QuotedReason[]> {
    const seesClosed = challengeStage(roles, { identity: 'anonymous' }) >= 2;
    const pair = await this.pairs.ofMatch(matchId, seesClosed);
    if (!pair) throw new MatchNotFound(matchId);
    return quote(pair, roles, now);
  }

  /** For the side of the capability, to whom the challenge is what its audience sees. @throws MatchNotFound */
  async ofCapability(
    { challengeId, capabilityId }: { readonly challengeId: string; readonly capabilityId: string },
    viewer: Viewer,
    now: Date,
  ): Promise<QuotedReason[]> {
    const pair = await this.pairs.ofCapability(challengeId, capabilityId, viewer);
    if (!pair) throw new MatchNotFound(challengeId);
    return quote(pair, ['audience'], now);
  }
}

function quote(pair: QuotedPair, roles: Roles, now: Date): QuotedReason[] {
  const { challengeVersionId, capabilityVersionId, challenge, capability, reasons, contacts, identity } = pair;
  const fields = openFields(challenge, challengeStage(roles, { identity }));
  const asked = { side: 'challenge', versionId: challengeVersionId, fields } as const;
  const version = { side: 'capability', versionId: capabilityVersionId, fields: capabilityFields(capability) } as const;
  return new Quoter(asked, innovationPhrasebook(), dayOf(now)).quote({ version, reasons, contacts });
}
