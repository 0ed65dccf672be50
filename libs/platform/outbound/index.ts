export { FetchFailed, fetchPublic, readAddress, type FetchLimits, type FetchTrouble } from './fetch-public.js';
