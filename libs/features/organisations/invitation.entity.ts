import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AffiliationRole, Language } from '#domain/vocabulary';

/** An invitation of an address to an organisation. The token itself stands only in the mail. */
@Entity('invitation')
@Index('invitation_open_key', { synchronize: false })
export class Invitation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') email!: string;
  @Column('text') role!: AffiliationRole;
  @Column('text') language!: Language;
  @Column('text', { name: 'token_hash', unique: true }) tokenHash!: string;
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy!: string | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt!: Date | null;
  @Column('uuid', { name: 'accepted_by', nullable: true }) acceptedBy!: string | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
  @Column('integer', { name: 'sent_count', default: 1 }) sentCount!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
