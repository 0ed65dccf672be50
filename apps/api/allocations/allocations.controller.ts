import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllocationNotFound, AllocationReportReadModel, AllocationRequests } from '#features/allocations';
import { CurrentAccess, Operation, type Access } from '../http/access/operation.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import {
  allocationsView,
  toAllocationsView,
  weekQuery,
  type AllocationsView,
  type WeekQuery,
} from './allocations.contract.js';

const WEEKS = 26;

@ApiTags('allocations')
@Controller('allocations')
export class AllocationsController {
  constructor(
    private readonly report: AllocationReportReadModel,
    private readonly requests: AllocationRequests,
  ) {}

  /** What was suggested in a week, the latest by default, beside the greedy choice: the reader's part of it. */
  @Get()
  @Operation('allocations.read')
  @Returns(200, allocationsView)
  async read(
    @CurrentAccess() { actor }: Access,
    @Query({ schema: weekQuery }) { week }: WeekQuery,
  ): Promise<AllocationsView> {
    const weeks = await this.report.listWeeks(WEEKS);
    const asked = week ?? weeks[0]?.week;
    const clusterIds = actor.isPlatformAdmin ? null : actor.managedClusterIds;
    const found = asked === undefined ? null : await this.report.find(asked, { clusterIds });
    if (week !== undefined && !found) throw new AllocationNotFound(week);
    return toAllocationsView(weeks, actor.isPlatformAdmin ? 'all' : 'own', found);
  }

  /** Asks for the allocation of this week now; where it is made already, nothing changes. */
  @Post()
  @Operation('allocations.request')
  @ReturnsNothing()
  request(): Promise<void> {
    return this.requests.request();
  }
}
