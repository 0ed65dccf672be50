import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VersionStatus } from '#domain/states';
import type { Region, Sector } from '#domain/taxonomy';
import type {
  Audience,
  BudgetBand,
  CooperationType,
  Identity,
  IpTerms,
  Language,
  WorkLanguage,
} from '#domain/vocabulary';

/** Stage 1 of one version. Edited while it is a draft; from review on it never changes. */
@Entity('challenge_version')
export class ChallengeVersion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'challenge_id' }) challengeId!: string;
  @Column('integer') number!: number;
  @Column('text', { default: 'draft' }) status!: VersionStatus;
  @Column('text') language!: Language;
  @Column('text') title!: string;
  @Column('text', { default: '' }) teaser!: string;
  @Column('text', { array: true, default: '{}' }) criteria!: string[];
  @Column('text', { array: true, default: '{}' }) sectors!: Sector[];
  @Column('text', { nullable: true }) region!: Region | null;
  @Column('text', { array: true, default: '{}' }) topics!: string[];
  @Column('integer', { name: 'trl_now', nullable: true }) trlNow!: number | null;
  @Column('integer', { name: 'trl_wanted', nullable: true }) trlWanted!: number | null;
  @Column('text', { name: 'cooperation_types', array: true, default: '{}' }) cooperationTypes!: CooperationType[];
  @Column('text', { name: 'budget_band', nullable: true }) budgetBand!: BudgetBand | null;
  @Column('date', { name: 'deadline', nullable: true }) deadlineOn!: string | null;
  @Column('text', { name: 'work_languages', array: true, default: '{}' }) workLanguages!: WorkLanguage[];
  @Column('text', { name: 'ip_terms', nullable: true }) ipTerms!: IpTerms | null;
  @Column('text', { default: 'public' }) audience!: Audience;
  @Column('uuid', { name: 'audience_cluster_ids', array: true, default: '{}' }) audienceClusterIds!: string[];
  @Column('text', { default: 'named' }) identity!: Identity;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId!: string | null;
  /** Everybody who wrote in it or submitted it. */
  @Column('uuid', { name: 'editor_ids', array: true, default: '{}' }) editorIds!: string[];
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  @Column('uuid', { name: 'reviewer_id', nullable: true }) reviewerId!: string | null;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewedAt!: Date | null;
  @Column('text', { name: 'review_note', nullable: true }) reviewNote!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
