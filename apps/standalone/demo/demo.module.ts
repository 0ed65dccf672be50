import { Module } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { ClustersModule } from '#features/clusters';
import { OrganisationsModule } from '#features/organisations';
import { ChangesModule } from '#platform/changes';
import { OutboxModule } from '#platform/outbox';
import { SearchDocumentsModule } from '#platform/search-engine';
import { DemoLoader } from './demo-loader.service.js';
import { DemoRepository } from './demo.repository.js';

@Module({
  imports: [AccountsModule, OrganisationsModule, ClustersModule, ChangesModule, OutboxModule, SearchDocumentsModule],
  providers: [DemoLoader, DemoRepository],
})
export class DemoModule {}
