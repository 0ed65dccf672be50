import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '#features/organisations';
import { AuditModule } from '#platform/audit';
import { MailModule } from '#platform/mail';
import { SearchDocumentsModule } from '#platform/search-engine';
import { ClusterLabel } from './cluster-label.entity.js';
import { ClusterMember } from './cluster-member.entity.js';
import { ClusterMemberRepository } from './cluster-member.repository.js';
import { ClusterPageReadModel } from './cluster-page.read-model.js';
import { Cluster } from './cluster.entity.js';
import { ClusterRepository } from './cluster.repository.js';
import { ClustersService } from './clusters.service.js';
import { MembersService } from './members.service.js';
import { MembershipRequest } from './membership-request.entity.js';
import { MembershipRequestRepository } from './membership-request.repository.js';
import { MembershipRequestsReadModel } from './membership-requests.read-model.js';
import { MembershipRequestsService } from './membership-requests.service.js';
import { ReferenceClustersService } from './reference-clusters.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Cluster, ClusterMember, ClusterLabel, MembershipRequest]),
    AuditModule,
    MailModule,
    OrganisationsModule,
    SearchDocumentsModule,
  ],
  providers: [
    ClusterRepository,
    ClusterMemberRepository,
    ClusterPageReadModel,
    ClustersService,
    MembersService,
    MembershipRequestRepository,
    MembershipRequestsReadModel,
    MembershipRequestsService,
    ReferenceClustersService,
  ],
  exports: [
    ClustersService,
    MembersService,
    MembershipRequestsReadModel,
    MembershipRequestsService,
    ReferenceClustersService,
    ClusterPageReadModel,
  ],
})
export class ClustersModule {}
