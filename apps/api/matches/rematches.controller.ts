import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RematchRequests } from '#features/rematches';
import { Operation } from '../http/access/operation.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { latestRematchView, toLatestRematchView, type LatestRematchView } from './rematches.contract.js';

/** For platform admins: ranking every open challenge again. */
@ApiTags('matches')
@Controller('rematches')
export class RematchesController {
  constructor(private readonly requests: RematchRequests) {}

  /** How far the latest one is. */
  @Get('latest')
  @Operation('rematches.look')
  @Returns(200, latestRematchView)
  async look(): Promise<LatestRematchView> {
    return toLatestRematchView(await this.requests.findLatest());
  }

  /** The workers do it in the background, instead of one that is running. */
  @Post()
  @Operation('rematches.request')
  @ReturnsNothing()
  async request(): Promise<void> {
    await this.requests.request();
  }
}
