import { Injectable } from '@nestjs/common';
import { identityLeaks, type OpenText } from '#domain/challenges';
import type { Side } from '#domain/introductions';
import { ChallengeOwnerReadModel } from '#features/challenges';
import type { Tx } from '#platform/database';
import { WordsWouldTell } from './introductions.errors.js';

/** Words that somebody writes for the other side, and whether he has seen the warning. */
export interface OpenWords {
  readonly texts: readonly OpenText[];
  readonly isRiskAccepted: boolean;
}

/** Warns an anonymous owner before his own words tell who he is. */
@Injectable()
export class CaseWords {
  constructor(private readonly owners: ChallengeOwnerReadModel) {}

  /** @throws WordsWouldTell which names the fields and the words */
  async check(
    {
      side,
      organisationId,
      isHidden,
    }: { readonly side: Side; readonly organisationId: string; readonly isHidden: boolean },
    { texts, isRiskAccepted }: OpenWords,
    tx: Tx,
  ): Promise<void> {
    if (side !== 'challenge' || !isHidden || isRiskAccepted) return;
    const leaks = identityLeaks(texts, await this.owners.findHidden(organisationId, tx));
    if (leaks.length > 0) throw new WordsWouldTell(leaks);
  }
}
