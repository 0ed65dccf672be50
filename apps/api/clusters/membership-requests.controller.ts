import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { MembershipRequestsReadModel, MembershipRequestsService } from '#features/clusters';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import {
  askBody,
  askedView,
  declineRequestBody,
  requestsView,
  toRequestsView,
  type AskBody,
  type AskedView,
  type DeclineRequestBody,
  type RequestsView,
} from './membership-requests.contract.js';

const id = { schema: z.uuid() };
const MOST = 100;

/** Organisations ask to join clusters; who manages the cluster answers. */
@ApiTags('clusters')
@Controller()
export class MembershipRequestsController {
  constructor(
    private readonly requests: MembershipRequestsService,
    private readonly pages: MembershipRequestsReadModel,
  ) {}

  @Get('organisations/:organisationId/cluster-requests')
  @Operation('organisations.list-requests')
  @Returns(200, requestsView)
  async listOfOrganisation(@Param('organisationId', id) organisationId: string): Promise<RequestsView> {
    return toRequestsView(await this.pages.listOfOrganisation(organisationId, MOST));
  }

  /** Only administrators of the organisation: who manages the cluster becomes its broker. */
  @Post('organisations/:organisationId/cluster-requests')
  @Operation('organisations.ask-cluster')
  @Repeated('same')
  @Returns(201, askedView)
  async ask(
    @Param('organisationId', id) organisationId: string,
    @Body({ schema: askBody }) body: AskBody,
    @CurrentPersonId() personId: string,
  ): Promise<AskedView> {
    return { id: await this.requests.ask(organisationId, body, { personId, now: new Date() }) };
  }

  @Post('organisations/:organisationId/cluster-requests/:requestId/withdraw')
  @Operation('organisations.withdraw-request')
  @ReturnsNothing()
  withdraw(
    @Param('organisationId', id) organisationId: string,
    @Param('requestId', id) requestId: string,
    @CurrentPersonId() personId: string,
  ): Promise<void> {
    return this.requests.withdraw(organisationId, requestId, { personId, now: new Date() });
  }

  /** What waits for the reader: requests to clusters that he manages; for a platform admin also to those without manager. */
  @Get('cluster-requests')
  @Operation('clusters.list-my-requests')
  @Returns(200, requestsView)
  async listMine(@CurrentAccess() { actor }: Access): Promise<RequestsView> {
    const scope = { unmanaged: actor.isPlatformAdmin, limit: MOST };
    return toRequestsView(await this.pages.listPending(actor.managedClusterIds, scope));
  }

  @Get('clusters/:clusterId/requests')
  @Operation('clusters.list-requests')
  @Returns(200, requestsView)
  async listOfCluster(@Param('clusterId', id) clusterId: string): Promise<RequestsView> {
    return toRequestsView(await this.pages.listPending([clusterId], { unmanaged: false, limit: MOST }));
  }

  @Post('clusters/:clusterId/requests/:requestId/accept')
  @Operation('clusters.accept-request')
  @ReturnsNothing()
  accept(
    @Param('clusterId', id) clusterId: string,
    @Param('requestId', id) requestId: string,
    @CurrentPersonId() personId: string,
  ): Promise<void> {
    return this.requests.accept(clusterId, requestId, { personId, now: new Date() });
  }

  @Post('clusters/:clusterId/requests/:requestId/decline')
  @Operation('clusters.decline-request')
  @ReturnsNothing()
  decline(
    @Param('clusterId', id) clusterId: string,
    @Param('requestId', id) requestId: string,
    @Body({ schema: declineRequestBody }) { reason }: DeclineRequestBody,
    @CurrentPersonId() personId: string,
  ): Promise<void> {
    return this.requests.decline(clusterId, requestId, { personId, reason, now: new Date() });
  }
}
