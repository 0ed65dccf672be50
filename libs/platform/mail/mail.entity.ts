import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarPart } from '#platform/calendar';
import type { MailLanguage } from './letter-content.js';
import type { MailPolicy } from './letter.js';

export type MailState = 'pending' | 'sending' | 'sent' | 'in-doubt' | 'failed' | 'suppressed';

/** A row of the ledger. Its key is what makes a mail unique, whatever the queue does. */
@Entity('mail')
@Index('mail_open_idx', { synchronize: false })
@Index('mail_digest_idx', { synchronize: false })
export class Mail {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('text') period!: string;
  @Column('text') policy!: MailPolicy;
  @Column('text', { default: 'pending' }) state!: MailState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') recipient!: string;
  @Column('text') language!: MailLanguage;
  @Column('text') subject!: string;
  @Column('text') html!: string;
  @Column('text') text!: string;
  @Column('jsonb', { nullable: true }) calendar!: CalendarPart | null;
  @Column('jsonb', { default: {} }) headers!: Record<string, string>;
  @Column('text', { name: 'message_id' }) messageId!: string;
  @Column('timestamptz', { name: 'window_from', nullable: true }) windowFrom!: Date | null;
  @Column('timestamptz', { name: 'window_to', nullable: true }) windowTo!: Date | null;
  /** The snapshot of the database that the window was read from. */
  @Column('text', { name: 'window_snapshot', nullable: true }) windowSnapshot!: string | null;
  @Column('integer', { default: 0 }) attempts!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'due_at', default: () => 'now()' }) dueAt!: Date;
  @Column('timestamptz', { name: 'claimed_at', nullable: true }) claimedAt!: Date | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
}
