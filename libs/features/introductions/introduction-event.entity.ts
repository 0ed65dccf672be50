import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Side } from '#domain/introductions';

/** What happened in a case and when; `detail` holds codes and ids, never text of a closed stage. */
@Entity('introduction_event')
export class IntroductionEvent {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'introduction_id' }) introductionId!: string;
  @Column('text') kind!: IntroductionEventKind;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId!: string | null;
  @Column('text', { nullable: true }) side!: Side | null;
  @Column('jsonb', { default: {} }) detail!: Readonly<Record<string, string>>;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}

export const introductionEventKinds = [
  'interest-shown',
  'proposed',
  'accepted',
  'declined',
  'agreed',
  'reminded',
  'stalled',
  'time-given',
  'handed-over',
  'broker-added',
  'lapsed',
  'withdrawn',
  'closed',
  'question-asked',
  'question-answered',
  'document-given',
  'document-removed',
  'nda-accepted',
  'annex-opened',
  'times-offered',
  'meeting-happened',
  'meeting-missed',
  'agreement-written',
  'agreement-confirmed',
  'follow-up-asked',
  'followed-up',
  'moved',
] as const;
export type IntroductionEventKind = (typeof introductionEventKinds)[number];
