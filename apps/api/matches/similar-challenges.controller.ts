import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { toLocal } from '#domain/time';
import { ChallengeListReadModel } from '#features/challenges';
import { CurrentAccess, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns } from '../http/returns.js';
import { PreviewThread } from './preview-thread.js';
import { similarBody, similarView, type SimilarBody, type SimilarView } from './similar-challenges.contract.js';

const SHOWN = 3;
const ZONE = 'Europe/Bucharest';

@ApiTags('matches')
@Controller('challenges/similar')
export class SimilarChallengesController {
  constructor(
    private readonly challenges: ChallengeListReadModel,
    private readonly thread: PreviewThread,
  ) {}

  /** Open challenges that say nearly the same, in either language; only those that the reader may see. */
  @Post()
  @Operation('challenges.find-similar')
  @Repeated('anew')
  @Returns(200, similarView)
  async find(
    @Body({ schema: similarBody }) { challengeId, ...need }: SimilarBody,
    @CurrentAccess() { actor }: Access,
  ): Promise<SimilarView> {
    const found = await this.thread.ask('similar', { need });
    const ids = (found?.answer ?? []).filter((id) => id !== challengeId);
    const today = toLocal(Date.now(), ZONE).date;
    const seen = new Map((await this.challenges.listSeen(ids, actor, today)).map((row) => [row.id, row]));
    return { ready: found !== null, items: ids.flatMap((id) => seen.get(id) ?? []).slice(0, SHOWN) };
  }
}
