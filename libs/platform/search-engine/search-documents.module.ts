import { Global, Module } from '@nestjs/common';
import { SearchDocuments } from './search-documents.js';

@Global()
@Module({ providers: [SearchDocuments], exports: [SearchDocuments] })
export class SearchDocumentsModule {}
