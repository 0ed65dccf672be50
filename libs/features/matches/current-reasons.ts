/**
 * SQL for the reasons of match `m` between challenge `h` and capability `c`. They quote the two versions that were
 * ranked: of any other version, and of a side that is shown to nobody new, they tell nothing.
 */
export const CURRENT_REASONS = `CASE WHEN m.challenge_version_id = h.live_version_id AND m.capability_version_id = c.live_version_id
  AND h.state IN ('published', 'paused') AND c.state = 'published' THEN m.reasons ELSE '[]' END AS reasons`;
