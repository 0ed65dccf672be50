import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CapabilitiesService } from '#features/capabilities';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { IfMatch } from '../http/if-match.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { returnBody, type ReturnBody } from '../reviews/reviews.contract.js';
import { capabilityView, type CapabilityView } from './capabilities.contract.js';
import { CapabilityPages } from './capability-pages.js';
import { toCapabilityView } from './capability-views.js';

/** The states of a capability: claimed, reviewed, archived. */
@ApiTags('capabilities')
@Controller('capabilities/:capabilityId')
export class CapabilityStatesController {
  constructor(
    private readonly capabilities: CapabilitiesService,
    private readonly pages: CapabilityPages,
  ) {}

  @Post('claim')
  @Operation('capabilities.claim')
  @ReturnsNothing()
  claim(@Param('capabilityId', { schema: z.uuid() }) id: string, @CurrentPersonId() personId: string): Promise<void> {
    return this.capabilities.claim(id, personId);
  }

  @Post('archive')
  @Operation('capabilities.archive')
  @ReturnsNothing()
  archive(@Param('capabilityId', { schema: z.uuid() }) id: string, @CurrentPersonId() personId: string): Promise<void> {
    return this.capabilities.archive(id, personId);
  }

  @Get('in-review')
  @Operation('capabilities.get-in-review')
  @Returns(200, capabilityView)
  async getInReview(
    @Param('capabilityId', { schema: z.uuid() }) id: string,
    @CurrentAccess() access: Access,
  ): Promise<CapabilityView> {
    return toCapabilityView(await this.pages.load(id, access, 'working'));
  }

  @Post('publish')
  @Operation('capabilities.publish')
  @ReturnsNothing()
  publish(
    @Param('capabilityId', { schema: z.uuid() }) id: string,
    @CurrentAccess() { actor }: Access,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.capabilities.approve(id, actor, { version, now: new Date() });
  }

  @Post('return')
  @Operation('capabilities.return')
  @ReturnsNothing()
  return(
    @Param('capabilityId', { schema: z.uuid() }) id: string,
    @CurrentAccess() { actor }: Access,
    @Body({ schema: returnBody }) { note }: ReturnBody,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.capabilities.return(id, actor, note, { version, now: new Date() });
  }
}
