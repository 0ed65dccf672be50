export { ConflictsModule } from './conflicts.module.js';
export { type NamedOrganisation } from './declaration.repository.js';
export { Declarations } from './declarations.service.js';
