export { findDataHome, makeDataHome, type DataHome } from './data-home.js';
export { freePort } from './free-port.js';
export { OtherPostgresVersion, readPassword } from './make-cluster.js';
export { startEmbeddedPostgres, urlOf, type EmbeddedPostgres, type StartOptions } from './start-postgres.js';
