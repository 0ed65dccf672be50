export { matchChallenge } from './challenges.jobs.js';
