import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AffiliationRole } from '#domain/vocabulary';

/** A person belongs to an organisation. */
@Entity('affiliation')
@Index('affiliation_organisation_idx', ['organisationId'])
export class Affiliation {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') role!: AffiliationRole;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
