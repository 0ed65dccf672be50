import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ndaDocument, ndaVersion, outcomeOf } from '#domain/introductions';
import { isTerminal, introductionMachine } from '#domain/states';
import type { Language } from '#domain/vocabulary';
import { Transactions, type Tx } from '#platform/database';
import { CaseFile } from './case-file.service.js';
import { consentsOf, IntroductionRepository } from './introduction.repository.js';
import { NdaChanged, NdaTooEarly, NotYourStep } from './introductions.errors.js';
import { NdaRepository, type NdaAcceptance } from './nda.repository.js';

/** The text as it is now: a new version or another word has another hash, and is asked for anew. */
export const currentNda = {
  version: ndaVersion,
  hash: createHash('sha256').update(ndaDocument()).digest('hex'),
} as const;

export interface NdaState {
  readonly acceptances: readonly NdaAcceptance[];
  /** Both sides have accepted the text as it is now. */
  readonly isOpen: boolean;
}

/** What somebody who accepts has read. */
export interface ReadNda {
  readonly version: number;
  readonly hash: string;
  readonly language: Language;
}

/** Opens the confidential annex once both sides have accepted the text. */
@Injectable()
export class NdaService {
  constructor(
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionRepository,
    private readonly cases: CaseFile,
    private readonly ndas: NdaRepository,
  ) {}

  async stateOf(introductionId: string, tx?: Tx): Promise<NdaState> {
    const acceptances = await this.ndas.list(introductionId, tx);
    return { acceptances, isOpen: isOpen(acceptances) };
  }

  /** @throws NdaChanged for another text than the present one; NdaTooEarly before both sides agreed to talk */
  async accept(id: string, personId: string, read: ReadNda, now: Date): Promise<void> {
    if (read.version !== currentNda.version || read.hash !== currentNda.hash) throw new NdaChanged();
    await this.transactions.run(async (tx) => {
      const { state } = await this.cases.lock(id, tx);
      const consents = consentsOf(await this.introductions.listAnswers([id], tx));
      if (outcomeOf(consents) !== 'agreed' || isTerminal(introductionMachine, state)) throw new NdaTooEarly();
      const [side] = (await this.cases.roleOf(id, { personId, isBroker: false }, tx)).sides;
      if (!side) throw new NotYourStep();
      const { version, hash: textHash, language } = read;
      const row = { introductionId: id, side, version, textHash, language, personId, acceptedAt: now };
      if (!(await this.ndas.add(row, tx))) return;
      const event = { introductionId: id, createdAt: now };
      await this.cases.note({ ...event, kind: 'nda-accepted', actorId: personId, side }, tx);
      if (isOpen(await this.ndas.list(id, tx))) await this.cases.note({ ...event, kind: 'annex-opened' }, tx);
    });
  }

  /** Whether somebody of the other side of a challenge may read its confidential annex. */
  isAnnexOpen(challengeId: string, personId: string): Promise<boolean> {
    return this.ndas.isAnnexOpen(challengeId, personId, currentNda);
  }
}

function isOpen(acceptances: readonly NdaAcceptance[]): boolean {
  const current = acceptances.filter(({ version, textHash }) => {
    return version === currentNda.version && textHash === currentNda.hash;
  });
  return new Set(current.map(({ side }) => side)).size === 2;
}
