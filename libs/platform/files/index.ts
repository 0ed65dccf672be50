export { Arrivals, measure } from './arrivals.js';
export { FileStore, type ArrivedFile } from './file-store.js';
export { FilesModule } from './files.module.js';
export { sweepLooseFiles } from './files.jobs.js';
export { LooseFiles } from './loose-file.repository.js';
