import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ClusterPageReadModel, ClustersService } from '#features/clusters';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { IfMatch } from '../http/if-match.js';
import { readNameCursor, toNamePage } from '../http/name-cursor.js';
import { Returns } from '../http/returns.js';
import {
  appointBody,
  clusterBody,
  clusterPageView,
  clusterView,
  invitationReportView,
  inviteMembersBody,
  listClustersQuery,
  toClusterCardView,
  toClusterView,
  type AppointBody,
  type ClusterBody,
  type ClusterPageView,
  type ClusterView,
  type InvitationReportView,
  type InviteMembersBody,
  type ListClustersQuery,
} from './clusters.contract.js';

const id = { schema: z.uuid() };

@ApiTags('clusters')
@Controller('clusters')
export class ClustersController {
  constructor(
    private readonly clusters: ClustersService,
    private readonly pages: ClusterPageReadModel,
  ) {}

  @Get()
  @Operation('clusters.list')
  @Returns(200, clusterPageView)
  async list(@Query({ schema: listClustersQuery }) query: ListClustersQuery): Promise<ClusterPageView> {
    const { name, sector, region, limit } = query;
    const rows = await this.pages.list({ name, sector, region, after: readNameCursor(query.cursor), limit: limit + 1 });
    return toNamePage(rows, limit, { view: toClusterCardView, position: (row) => row });
  }

  @Get(':clusterId')
  @Operation('clusters.get')
  @Returns(200, clusterView)
  async get(@Param('clusterId', id) clusterId: string, @CurrentAccess() { roles }: Access): Promise<ClusterView> {
    return toClusterView(await this.clusters.detail(clusterId), roles);
  }

  @Put(':clusterId')
  @Operation('clusters.update')
  @Returns(200, clusterView)
  async update(
    @Param('clusterId', id) clusterId: string,
    @Body({ schema: clusterBody }) body: ClusterBody,
    @IfMatch() version: number,
    @CurrentAccess() { roles }: Access,
  ): Promise<ClusterView> {
    return toClusterView(await this.clusters.update(clusterId, body, version), roles);
  }

  @Put(':clusterId/manager')
  @Operation('clusters.appoint-manager')
  @Returns(200, clusterView)
  async appoint(
    @Param('clusterId', id) clusterId: string,
    @Body({ schema: appointBody }) { organisationId }: AppointBody,
    @CurrentAccess() { roles }: Access,
  ): Promise<ClusterView> {
    return toClusterView(await this.clusters.appoint(clusterId, organisationId), roles);
  }

  @Post(':clusterId/invitations')
  @Operation('clusters.invite-members')
  @Repeated('same')
  @Returns(200, invitationReportView)
  async inviteMembers(
    @Param('clusterId', id) clusterId: string,
    @Body({ schema: inviteMembersBody }) body: InviteMembersBody,
    @CurrentPersonId() inviterId: string,
  ): Promise<InvitationReportView> {
    const report = await this.clusters.inviteMembers({ ...body, clusterId, inviterId }, new Date());
    return {
      sent: report.sent,
      alreadyInvited: report['already-invited'],
      alreadyBelongs: report['already-belongs'],
      withoutAddress: report['without-address'],
    };
  }
}
