import { Injectable, Logger } from '@nestjs/common';
import { type RankingModel } from '#domain/matching';
import { type ChangeCursor } from '#platform/changes';
import { CapabilityRanking } from './capability-ranking.js';
import { rankingCode } from './ranking-code.js';
import { RankingSnapshotRepository } from './ranking-snapshot.repository.js';

interface FollowedRanking {
  readonly ranking: CapabilityRanking;
  readonly cursor: ChangeCursor;
}

/** Snapshots of the ranking index, by which a process that starts is ready without reading every text. */
@Injectable()
export class RankingSnapshots {
  private readonly logger = new Logger('RankingSnapshots');
  private code: string | null = null;

  constructor(private readonly stored: RankingSnapshotRepository) {}

  /** The ranking under this model as it was a while ago, with the change to go on from; null where none is usable. */
  async restore(model: RankingModel): Promise<FollowedRanking | null> {
    try {
      const found = await this.stored.find(this.version(), model.version);
      const ranking = found && CapabilityRanking.unpack(model, found.bytes);
      return ranking && { ranking, cursor: found.cursor };
    } catch (error) {
      this.logger.warn({ err: error, msg: 'Cannot use the snapshot of the ranking index; reading every text' });
      return null;
    }
  }

  /** @returns false when another process keeps one, or has just done so */
  async keep({ ranking, cursor }: FollowedRanking): Promise<boolean> {
    const bytes = ranking.pack();
    const isKept = await this.stored.keep({ code: this.version(), modelVersion: ranking.model.version, cursor, bytes });
    if (isKept) this.logger.log({ bytes: bytes.length, msg: 'Kept a snapshot of the ranking index' });
    return isKept;
  }

  private version(): string {
    return (this.code ??= rankingCode());
  }
}
