import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Conflict } from '#domain/introductions';

/** Who asked to introduce a challenge and a capability in spite of which conflicts, why, who agreed, and when it was made use of. */
@Entity('conflict_override')
@Index('conflict_override_open_key', { synchronize: false })
@Index('conflict_override_capability_idx', { synchronize: false })
export class ConflictOverride {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'challenge_id' }) challengeId!: string;
  @Column('uuid', { name: 'capability_id' }) capabilityId!: string;
  @Column('text', { array: true }) conflicts!: Conflict[];
  @Column('text') reason!: string;
  @Column('uuid', { name: 'asked_by', nullable: true }) askedBy!: string | null;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('uuid', { name: 'approved_by', nullable: true }) approvedBy!: string | null;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt!: Date | null;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt!: Date | null;
}
