import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '#features/organisations';
import { SearchDocumentsModule } from '#platform/search-engine';
import { ClusterLabel } from './cluster-label.entity.js';
import { ClusterMember } from './cluster-member.entity.js';
import { ClusterMemberRepository } from './cluster-member.repository.js';
import { ClusterPageReadModel } from './cluster-page.read-model.js';
import { Cluster } from './cluster.entity.js';
import { ClusterRepository } from './cluster.repository.js';
import { ClustersService } from './clusters.service.js';
import { MembersService } from './members.service.js';
import { ReferenceClustersService } from './reference-clusters.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Cluster, ClusterMember, ClusterLabel]),
    OrganisationsModule,
    SearchDocumentsModule,
  ],
  providers: [
    ClusterRepository,
    ClusterMemberRepository,
    ClusterPageReadModel,
    ClustersService,
    MembersService,
    ReferenceClustersService,
  ],
  exports: [ClustersService, MembersService, ReferenceClustersService, ClusterPageReadModel],
})
export class ClustersModule {}
