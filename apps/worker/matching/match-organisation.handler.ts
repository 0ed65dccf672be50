import { Injectable } from '@nestjs/common';
import { MatchMaker } from '#features/matches';
import { matchOrganisation } from '#features/organisations';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class MatchOrganisationHandler implements JobHandler<typeof matchOrganisation> {
  readonly job = matchOrganisation;

  constructor(private readonly maker: MatchMaker) {}

  handle({ organisationId }: JobPayload<typeof matchOrganisation>): Promise<void> {
    return this.maker.matchOrganisation(organisationId);
  }
}
