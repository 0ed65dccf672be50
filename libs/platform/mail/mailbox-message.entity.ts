import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarPart } from '#platform/calendar';

/** A mail that was delivered into the database instead of to a mail server. */
@Entity('mailbox_message')
@Index('mailbox_message_recipient_idx', { synchronize: false })
export class MailboxMessage {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'message_id' }) messageId!: string;
  @Column('text') recipient!: string;
  @Column('text') subject!: string;
  @Column('text') html!: string;
  @Column('text') text!: string;
  @Column('jsonb', { nullable: true }) calendar!: CalendarPart | null;
  @Column('jsonb', { default: {} }) headers!: Record<string, string>;
  @Column('timestamptz', { name: 'received_at', default: () => 'now()' }) receivedAt!: Date;
}
