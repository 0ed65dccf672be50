import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CandidateNotFound, MatchesReadModel } from '#features/matches';
import { Operation } from '../http/access/operation.js';
import { Returns } from '../http/returns.js';
import {
  explanationView,
  surveyView,
  toCandidateView,
  toSurveyView,
  type ExplanationView,
  type Shown,
  type SurveyView,
} from './candidates.contract.js';
import { PreviewThread } from './preview-thread.js';

const id = { schema: z.uuid() };

/** For a challenge's broker: who is not among the matches, and why. Published capabilities only, which anybody sees. */
@ApiTags('matches')
@Controller('challenges/:challengeId/candidates')
export class CandidatesController {
  constructor(
    private readonly lists: MatchesReadModel,
    private readonly thread: PreviewThread,
  ) {}

  @Get()
  @Operation('matches.list-candidates')
  @Returns(200, surveyView)
  async list(@Param('challengeId', id) challengeId: string): Promise<SurveyView> {
    const found = await this.thread.ask('survey', { challengeId });
    if (!found) return { ready: false, excluded: [], below: [] };
    if (!found.answer) throw new CandidateNotFound();
    const { excluded, below } = found.answer;
    return toSurveyView(found.answer, await this.shown([...excluded, ...below]));
  }

  @Get(':capabilityId')
  @Operation('matches.explain-candidate')
  @Returns(200, explanationView)
  async explain(
    @Param('challengeId', id) challengeId: string,
    @Param('capabilityId', id) capabilityId: string,
  ): Promise<ExplanationView> {
    const found = await this.thread.ask('examine', { challengeId, capabilityId });
    if (!found) return { ready: false, candidate: null };
    const [candidate] = found.answer ? toCandidateView(found.answer, await this.shown([found.answer])) : [];
    if (!candidate) throw new CandidateNotFound();
    return { ready: true, candidate };
  }

  private async shown(found: readonly { readonly capabilityId: string }[]): Promise<Shown> {
    const shown = await this.lists.listCapabilities(found.map(({ capabilityId }) => capabilityId));
    return new Map(shown.map((capability) => [capability.capabilityId, capability]));
  }
}
