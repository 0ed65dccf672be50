export { matchCapability } from './capabilities.jobs.js';
