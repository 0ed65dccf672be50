import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { letter, MailLedger, type LetterTemplate } from '#platform/mail';
import { PoolReadersReadModel } from './pool-readers.read-model.js';
import {
  joinAskedLetter,
  poolAskedLetter,
  poolEndedLetter,
  poolFormedLetter,
  poolShrunkLetter,
  type PoolLetter,
} from './pools.letters.js';

const templates = {
  'join-asked': joinAskedLetter,
  asked: poolAskedLetter,
  formed: poolFormedLetter,
  shrunk: poolShrunkLetter,
  ended: poolEndedLetter,
} as const satisfies Record<string, LetterTemplate<PoolLetter>>;

export interface PoolNews {
  readonly what: keyof typeof templates;
  /** Makes the mail one of its kind: the pool, or what may happen in it more than once. */
  readonly period: string;
  /** The members that are written to. */
  readonly memberIds: readonly string[];
}

@Injectable()
export class PoolMails {
  constructor(
    private readonly readers: PoolReadersReadModel,
    private readonly ledger: MailLedger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'http'>,
  ) {}

  async add({ what, period, memberIds }: PoolNews, now: Date, tx: Tx): Promise<void> {
    for (const { challengeId, challenge, ...to } of await this.readers.listReaders(memberIds, tx)) {
      const model = { challenge, url: `${this.config.http.publicUrl}/challenges/${challengeId}` };
      await this.ledger.add(letter({ template: templates[what], model, to, period }), tx, { now });
    }
  }
}
