export { seal, unseal, type SealedFor } from './seal.js';
