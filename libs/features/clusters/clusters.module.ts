import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '#features/organisations';
import { ChangesModule } from '#platform/changes';
import { SearchDocumentsModule } from '#platform/search-engine';
import { ClusterLabel } from './cluster-label.entity.js';
import { ClusterMember } from './cluster-member.entity.js';
import { ClusterMemberRepository } from './cluster-member.repository.js';
import { ClusterPageReadModel } from './cluster-page.read-model.js';
import { Cluster } from './cluster.entity.js';
import { ClusterRepository } from './cluster.repository.js';
import { ClustersService } from './clusters.service.js';
import { FindableThings } from './findable-things.read-model.js';
import { MembersService } from './members.service.js';
import { ReferenceClustersService } from './reference-clusters.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Cluster, ClusterMember, ClusterLabel]),
    OrganisationsModule,
    SearchDocumentsModule,
    ChangesModule,
  ],
  providers: [
    ClusterRepository,
    ClusterMemberRepository,
    ClusterPageReadModel,
    FindableThings,
    ClustersService,
    MembersService,
    ReferenceClustersService,
  ],
  exports: [ClustersService, MembersService, ReferenceClustersService, ClusterPageReadModel],
})
export class ClustersModule {}
