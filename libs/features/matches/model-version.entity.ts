import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type StoredModel } from '#domain/matching';

@Entity('model_version')
export class ModelVersion {
  @PrimaryColumn('text') id!: string;
  @Column('jsonb') artefact!: StoredModel;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
