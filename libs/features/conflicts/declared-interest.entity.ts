import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('declared_interest')
@Index('declared_interest_organisation_idx', { synchronize: false })
export class DeclaredInterest {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
