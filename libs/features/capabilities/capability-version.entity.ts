import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { VersionStatus } from '#domain/states';
import type { Region, Sector } from '#domain/taxonomy';
import type {
  CapabilityKind,
  CooperationType,
  EvidenceKind,
  IprStatus,
  Language,
  WorkLanguage,
} from '#domain/vocabulary';

/** One version. Edited while it is a draft; from review on it never changes. */
@Entity('capability_version')
export class CapabilityVersion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'capability_id' }) capabilityId!: string;
  @Column('integer') number!: number;
  @Column('text', { default: 'draft' }) status!: VersionStatus;
  @Column('text') language!: Language;
  @Column('text') kind!: CapabilityKind;
  @Column('text') title!: string;
  @Column('text', { default: '' }) description!: string;
  @Column('text', { array: true, default: '{}' }) sectors!: Sector[];
  @Column('text', { nullable: true }) region!: Region | null;
  @Column('text', { array: true, default: '{}' }) topics!: string[];
  @Column('integer', { nullable: true }) trl!: number | null;
  @Column('text', { default: '' }) equipment!: string;
  @Column('text', { name: 'cooperation_types', array: true, default: '{}' }) cooperationTypes!: CooperationType[];
  @Column('text', { name: 'work_languages', array: true, default: '{}' }) workLanguages!: WorkLanguage[];
  /** State of the rights on what is offered. */
  @Column('text', { name: 'ip_terms', nullable: true }) iprStatus!: IprStatus | null;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId!: string | null;
  /** Everybody who wrote in it or submitted it. */
  @Column('uuid', { name: 'editor_ids', array: true, default: '{}' }) editorIds!: string[];
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  @Column('uuid', { name: 'reviewer_id', nullable: true }) reviewerId!: string | null;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewedAt!: Date | null;
  @Column('text', { name: 'review_note', nullable: true }) reviewNote!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity('evidence')
@Index('evidence_doi_idx', { synchronize: false })
@Index('evidence_title_idx', { synchronize: false })
export class Evidence {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @Column('integer') position!: number;
  @Column('text') kind!: EvidenceKind;
  @Column('text') title!: string;
  @Column('text', { default: '' }) text!: string;
  @Column('integer', { nullable: true }) year!: number | null;
  @Column('text', { nullable: true }) doi!: string | null;
  @Column('text', { nullable: true }) url!: string | null;
}

@Entity('capability_contact')
@Index('capability_contact_person_idx', { synchronize: false })
export class CapabilityContact {
  @PrimaryColumn('uuid', { name: 'capability_id' }) capabilityId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('integer', { default: 0 }) position!: number;
}
