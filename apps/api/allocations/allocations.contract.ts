import { z } from 'zod';
import { OBSTACLES } from '#domain/allocation';
import { mondayOf } from '#domain/time';
import type { AllocationOfWeek, WeekSummary } from '#features/allocations';

const week = z.string().refine((text) => mondayOf(text) !== null, 'must be an ISO 8601 week such as 2026-W48');

export const weekQuery = z.strictObject({ week: week.optional() });
export type WeekQuery = z.infer<typeof weekQuery>;

const count = z.int().min(0);
const figures = z
  .strictObject({
    suggestions: count,
    /** Sum over the suggestions of how likely each is to be taken up, 0 to 1 each. */
    value: z.number().min(0),
    /** Challenges with at least one suggestion. */
    covered: count,
    /** Of the suggestions over the capabilities that could have had one: 0 is even, 1 is all to one. */
    giniOfExposure: z.number(),
  })
  .meta({ id: 'AllocationFigures' });

const allocationView = z
  .strictObject({
    week: z.string(),
    madeAt: z.iso.datetime(),
    /** Whether nothing better exists; else it is the greedy choice. */
    isProven: z.boolean(),
    perChallenge: count,
    challenges: count,
    capabilities: count,
    chosen: figures,
    greedy: figures,
    spread: z.array(z.strictObject({ suggestions: count, challenges: count, greedyChallenges: count })),
    leftOutCount: count,
    leftOut: z.array(
      z.strictObject({
        challengeId: z.uuid(),
        title: z.string(),
        obstacle: z.enum(OBSTACLES),
        candidates: count,
        greedySuggestions: count,
      }),
    ),
  })
  .meta({ id: 'WeeklyAllocation' });

export const allocationsView = z
  .strictObject({
    /** The latest weeks, newest first. */
    weeks: z.array(z.string()),
    /** `all`, or the part of the clusters that the reader manages. */
    scope: z.enum(['all', 'own']),
    /** Null: no week was allocated yet. */
    allocation: allocationView.nullable(),
  })
  .meta({ id: 'WeeklyAllocations' });
export type AllocationsView = z.infer<typeof allocationsView>;

export function toAllocationsView(
  weeks: readonly WeekSummary[],
  scope: AllocationsView['scope'],
  found: AllocationOfWeek | null,
): AllocationsView {
  return { weeks: weeks.map(({ week }) => week), scope, allocation: found && toAllocationView(found) };
}

function toAllocationView({ madeAt, spread, leftOut, ...rest }: AllocationOfWeek): z.infer<typeof allocationView> {
  return { ...rest, madeAt: madeAt.toISOString(), spread: [...spread], leftOut: [...leftOut] };
}
