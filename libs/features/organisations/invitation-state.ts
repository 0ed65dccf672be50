import type { InvitationState } from '#domain/vocabulary';

export const INVITATION_DAYS = 14;

const DAY_MS = 86_400_000;

/** Until when an invitation sent now can be accepted. */
export function invitationEnd(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
}

export function invitationState(
  { acceptedAt, revokedAt, expiresAt }: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (acceptedAt) return 'accepted';
  if (revokedAt) return 'revoked';
  return expiresAt > now ? 'pending' : 'expired';
}
