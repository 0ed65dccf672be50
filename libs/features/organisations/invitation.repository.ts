import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager, IsNull, MoreThan } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import { Invitation } from './invitation.entity.js';

export type NewInvitation = Pick<
  Invitation,
  'id' | 'organisationId' | 'email' | 'role' | 'language' | 'tokenHash' | 'invitedBy' | 'expiresAt'
>;

const isOpen = { acceptedAt: IsNull(), revokedAt: IsNull() };

@Injectable()
export class InvitationRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Newest first. */
  listOf(organisationId: string, limit: number): Promise<Invitation[]> {
    return this.db.find(Invitation, {
      where: { organisationId },
      order: { createdAt: 'DESC', id: 'ASC' },
      take: limit,
    });
  }

  find(organisationId: string, id: string, tx?: Tx): Promise<Invitation | null> {
    return managerOf(this.db, tx).findOneBy(Invitation, { organisationId, id });
  }

  findByTokenHash(tokenHash: string, tx?: Tx): Promise<Invitation | null> {
    return managerOf(this.db, tx).findOneBy(Invitation, { tokenHash });
  }

  /**
   * Makes an invitation, or renews the one that expired unanswered for the same address.
   * Null: the address has one that is still open.
   */
  async open(invitation: NewInvitation, now: Date, tx: Tx): Promise<Invitation | null> {
    const rows = await managerOf(this.db, tx).query<{ id: string }[]>(
      `INSERT INTO invitation AS i
         (id, organisation_id, email, role, language, token_hash, invited_by, expires_at, created_at)
       VALUES ($1, $2, lower($3), $4, $5, $6, $7, $8, $9)
       ON CONFLICT (organisation_id, lower(email)) WHERE accepted_at IS NULL AND revoked_at IS NULL
       DO UPDATE SET role = excluded.role, language = excluded.language, token_hash = excluded.token_hash,
         invited_by = excluded.invited_by, expires_at = excluded.expires_at, sent_count = i.sent_count + 1
       WHERE i.expires_at <= $9
       RETURNING id`,
      [
        invitation.id,
        invitation.organisationId,
        invitation.email,
        invitation.role,
        invitation.language,
        invitation.tokenHash,
        invitation.invitedBy,
        invitation.expiresAt,
        now,
      ],
    );
    return rows[0] ? managerOf(this.db, tx).findOneByOrFail(Invitation, { id: rows[0].id }) : null;
  }

  /** Gives an open invitation (also an expired one) a new token and a new end; the old link dies. */
  async renew(id: string, renewed: { tokenHash: string; expiresAt: Date; isSent: boolean }, tx: Tx): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      Invitation,
      { id, ...isOpen },
      {
        tokenHash: renewed.tokenHash,
        expiresAt: renewed.expiresAt,
        ...(renewed.isSent ? { sentCount: () => 'sent_count + 1' } : {}),
      },
    );
    return affected === 1;
  }

  async revoke(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.db.update(Invitation, { id, ...isOpen }, { revokedAt: now });
    return affected === 1;
  }

  /** True for the one who took it in time. */
  async accept(id: string, by: { personId: string; now: Date }, tx: Tx): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      Invitation,
      { id, ...isOpen, expiresAt: MoreThan(by.now) },
      { acceptedAt: by.now, acceptedBy: by.personId },
    );
    return affected === 1;
  }
}
