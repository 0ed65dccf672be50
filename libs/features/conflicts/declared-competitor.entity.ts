import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('declared_competitor')
@Index('declared_competitor_competitor_idx', { synchronize: false })
export class DeclaredCompetitor {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid', { name: 'competitor_id' }) competitorId!: string;
  @Column('uuid', { name: 'declared_by', nullable: true }) declaredBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
