import { Injectable } from '@nestjs/common';
import { allocateWeek, WeeklyAllocationsService } from '#features/allocations';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class AllocateWeekHandler implements JobHandler<typeof allocateWeek> {
  readonly job = allocateWeek;

  constructor(private readonly allocations: WeeklyAllocationsService) {}

  async handle(): Promise<void> {
    await this.allocations.ensureCurrent(new Date());
  }
}
