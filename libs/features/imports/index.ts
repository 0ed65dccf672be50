export {
  parseNeed,
  parsePair,
  parseProfile,
  type ImportedNeed,
  type ImportedPair,
  type ImportedProfile,
  type ParsedLine,
} from './import-lines.js';
export { ImportsModule } from './imports.module.js';
export { ImportsService, type ImportCounts } from './imports.service.js';
