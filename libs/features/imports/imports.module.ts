import { Module } from '@nestjs/common';
import { ChangesModule } from '#platform/changes';
import { SearchDocumentsModule } from '#platform/search-engine';
import { ImportRepository } from './import.repository.js';
import { ImportsService } from './imports.service.js';

@Module({
  imports: [ChangesModule, SearchDocumentsModule],
  providers: [ImportRepository, ImportsService],
  exports: [ImportsService],
})
export class ImportsModule {}
