import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Decisions } from '#features/matches';
import { CurrentPersonId, Operation } from '../http/access/operation.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { decisionOverviewView, toDecisionOverviewView, type DecisionOverviewView } from './decision-models.contract.js';

/** For platform admins: how scores become probabilities, what that was learned from, and how well it holds. */
@ApiTags('matches')
@Controller('decision-models')
export class DecisionModelsController {
  constructor(private readonly decisions: Decisions) {}

  @Get()
  @Operation('decision-models.look')
  @Returns(200, decisionOverviewView)
  async look(): Promise<DecisionOverviewView> {
    return toDecisionOverviewView(await this.decisions.overview());
  }

  /** Learns in the background; what comes of it is listed. */
  @Post('train')
  @Operation('decision-models.train')
  @ReturnsNothing()
  train(@CurrentPersonId() by: string): Promise<void> {
    return this.decisions.askToTrain(by);
  }

  /** Makes it count from now on, an older one too. */
  @Post(':version/choose')
  @Operation('decision-models.choose')
  @ReturnsNothing()
  choose(
    @Param('version', { schema: z.string().max(80) }) version: string,
    @CurrentPersonId() by: string,
  ): Promise<void> {
    return this.decisions.choose(version, { by, at: new Date() });
  }
}
