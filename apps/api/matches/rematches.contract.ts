import { z } from 'zod';
import { type RematchProgress } from '#features/rematches';

const count = z.number().int();

export const rematchView = z
  .strictObject({
    id: z.uuid(),
    /** superseded: another one began before it was done. */
    state: z.enum(['running', 'done', 'failed', 'superseded']),
    challenges: count,
    /** Of them, those that are ranked again. */
    ranked: count,
    askedAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'Rematch' });

/** The latest one that a worker took up; null: there was none in the last 90 days. */
export const latestRematchView = z.strictObject({ latest: rematchView.nullable() }).meta({ id: 'LatestRematch' });
export type LatestRematchView = z.infer<typeof latestRematchView>;

export function toLatestRematchView(found: RematchProgress | null): LatestRematchView {
  if (!found) return { latest: null };
  const { askedAt, finishedAt, ...rest } = found;
  return { latest: { ...rest, askedAt: askedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null } };
}
