import { Injectable } from '@nestjs/common';
import { EventOffersService, EventPlanner, lapseEventOffers } from '#features/events';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class LapseEventOffersHandler implements JobHandler<typeof lapseEventOffers> {
  readonly job = lapseEventOffers;

  constructor(
    private readonly offers: EventOffersService,
    private readonly planner: EventPlanner,
  ) {}

  async handle(): Promise<void> {
    await this.offers.lapseOverdue(new Date());
    await this.planner.failAbandoned(new Date());
  }
}
