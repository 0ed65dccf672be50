import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Asks, pauses and expires the open challenges whose time has come. */
export const checkChallenges = defineJob({ queue: 'deadlines', name: 'check-challenges', payload: z.strictObject({}) });

/** Ends the open introductions of a challenge that ended. */
export const endChallengeCases = defineJob({
  queue: 'deadlines',
  name: 'end-challenge-cases',
  payload: z.strictObject({ challengeId: z.uuid() }),
});

/** Takes a challenge that ended out of what it shares with others. */
export const endChallengePools = defineJob({
  queue: 'deadlines',
  name: 'end-challenge-pools',
  payload: z.strictObject({ challengeId: z.uuid() }),
});

/** Ranks the published capabilities for a challenge, whenever its live version or state changed. */
export const matchChallenge = defineJob({
  queue: 'matching',
  name: 'match-challenge',
  payload: z.strictObject({ challengeId: z.uuid() }),
});
