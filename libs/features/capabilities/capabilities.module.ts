import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReviewsModule } from '#features/reviews';
import { AuditModule } from '#platform/audit';
import { ChangesModule } from '#platform/changes';
import { OutboxModule } from '#platform/outbox';
import { SearchDocumentsModule } from '#platform/search-engine';
import { CapabilitiesService } from './capabilities.service.js';
import { CapabilityAnnouncer } from './capability-announcer.js';
import { CapabilityContacts } from './capability-contacts.service.js';
import { CapabilityDraftsService } from './capability-drafts.service.js';
import { CapabilityListReadModel } from './capability-list.read-model.js';
import { CapabilityContact, CapabilityVersion, Evidence } from './capability-version.entity.js';
import { CapabilityVersionRepository } from './capability-version.repository.js';
import { CapabilityViewReadModel } from './capability-view.read-model.js';
import { Capability } from './capability.entity.js';
import { CapabilityRepository } from './capability.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Capability, CapabilityVersion, Evidence, CapabilityContact]),
    ReviewsModule,
    AuditModule,
    ChangesModule,
    OutboxModule,
    SearchDocumentsModule,
  ],
  providers: [
    CapabilityRepository,
    CapabilityVersionRepository,
    CapabilityListReadModel,
    CapabilityViewReadModel,
    CapabilityAnnouncer,
    CapabilityContacts,
    CapabilityDraftsService,
    CapabilitiesService,
  ],
  exports: [
    CapabilityContacts,
    CapabilityDraftsService,
    CapabilitiesService,
    CapabilityListReadModel,
    CapabilityViewReadModel,
  ],
})
export class CapabilitiesModule {}
