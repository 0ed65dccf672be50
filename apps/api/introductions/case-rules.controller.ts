import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CaseRulesService } from '#features/introductions';
import { Operation } from '../http/access/operation.js';
import { IfMatch } from '../http/if-match.js';
import { Returns } from '../http/returns.js';
import {
  caseRulesBody,
  caseRulesView,
  toCaseRulesView,
  type CaseRulesBody,
  type CaseRulesView,
} from './case-rules.contract.js';

const id = { schema: z.uuid() };

/** How long the cases of a cluster may take, and when it is closed. */
@ApiTags('introductions')
@Controller('clusters/:clusterId/case-rules')
export class CaseRulesController {
  constructor(private readonly rules: CaseRulesService) {}

  @Get()
  @Operation('introductions.get-rules')
  @Returns(200, caseRulesView)
  async get(@Param('clusterId', id) clusterId: string): Promise<CaseRulesView> {
    return toCaseRulesView(await this.rules.get(clusterId));
  }

  @Put()
  @Operation('introductions.save-rules')
  @Returns(200, caseRulesView)
  async save(
    @Param('clusterId', id) clusterId: string,
    @Body({ schema: caseRulesBody }) rules: CaseRulesBody,
    @IfMatch() version: number,
  ): Promise<CaseRulesView> {
    await this.rules.save(clusterId, version, rules);
    return toCaseRulesView(await this.rules.get(clusterId));
  }
}
