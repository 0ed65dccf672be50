export { withClient } from './with-client.js';
