import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllocationsModule } from '#features/allocations';
import { AuditModule } from '#platform/audit';
import { MailModule } from '#platform/mail';
import { OutboxModule } from '#platform/outbox';
import { DigestLedgerReadModel } from './digest-ledger.read-model.js';
import { DigestLedgerService } from './digest-ledger.service.js';
import { DigestNewsReadModel } from './digest-news.read-model.js';
import { DigestPreference } from './digest-preference.entity.js';
import { DigestPreferenceRepository } from './digest-preference.repository.js';
import { DigestPreferencesService } from './digest-preferences.service.js';
import { DigestReaderReadModel } from './digest-reader.read-model.js';
import { DigestRunsService } from './digest-runs.service.js';
import { DigestsService } from './digests.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([DigestPreference]), MailModule, OutboxModule, AuditModule, AllocationsModule],
  providers: [
    DigestPreferenceRepository,
    DigestReaderReadModel,
    DigestNewsReadModel,
    DigestLedgerReadModel,
    DigestLedgerService,
    DigestsService,
    DigestRunsService,
    DigestPreferencesService,
  ],
  exports: [DigestsService, DigestRunsService, DigestPreferencesService, DigestLedgerService],
})
export class DigestsModule {}
