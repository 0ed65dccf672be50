import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { County, Region, Sector } from '#domain/taxonomy';
import type { OrganisationKind, PartnerSize } from '#domain/vocabulary';

@Entity('organisation')
@Index('organisation_legal_id_key', { synchronize: false })
@Index('organisation_external_id_key', { synchronize: false })
@Index('organisation_name_idx', { synchronize: false })
export class Organisation {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text', { name: 'legal_id', nullable: true }) legalId!: string | null;
  @Column('text', { default: 'RO' }) country!: string;
  @Column('text', { nullable: true }) region!: Region | null;
  @Column('text', { nullable: true }) county!: County | null;
  @Column('text', { nullable: true }) city!: string | null;
  @Column('text', { name: 'size_band', nullable: true }) sizeBand!: PartnerSize | null;
  @Column('text', { nullable: true }) website!: string | null;
  @Column('text', { default: '' }) description!: string;
  @Column('text', { array: true, default: '{}' }) sectors!: Sector[];
  @Column('text', { default: 'own' }) origin!: 'own' | 'import' | 'demo';
  @Column('text', { name: 'external_id', nullable: true }) externalId!: string | null;
  /** Its contact persons do not want to be introduced to people whom they have published with. */
  @Column('boolean', { name: 'excludes_co_authors', default: false }) excludesCoAuthors!: boolean;
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt!: Date | null;
  @Column('uuid', { name: 'verified_by', nullable: true }) verifiedBy!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
