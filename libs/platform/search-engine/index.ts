export { indexSearch, SearchDocuments, type SearchKind } from './search-documents.js';
export { SearchDocumentsModule } from './search-documents.module.js';
