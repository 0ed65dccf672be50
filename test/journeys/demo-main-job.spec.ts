import { caseFile } from './case-file.js';
import { describeDemonstration } from './demonstration.js';
import { mainJob } from './main-job.js';
import { pagesForAnyone } from './open-pages.js';

/** `npm test -- demo -t 'main job'` tells one story alone. */
describeDemonstration('the demonstration, for those who look for help', (demo) => {
  describe('pages for anyone', () => pagesForAnyone(demo));
  describe('the main job, from a challenge to a meeting', () => mainJob(demo));
  describe('a case that is declined, and the next', () => caseFile(demo));
});
