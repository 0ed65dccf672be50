import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { County } from '#domain/taxonomy';

/** Stage 2 of a version: who it is and the whole text. */
@Entity('challenge_identity')
export class ChallengeIdentity {
  @PrimaryColumn('uuid', { name: 'version_id' }) versionId!: string;
  @Column('text', { name: 'full_text', default: '' }) fullText!: string;
  @Column('text', { nullable: true }) county!: County | null;
  @Column('text', { nullable: true }) city!: string | null;
  @Column('uuid', { name: 'contact_ids', array: true, default: '{}' }) contactIds!: string[];
}

/** Stage 3 of a version: confidential. */
@Entity('challenge_annex')
export class ChallengeAnnex {
  @PrimaryColumn('uuid', { name: 'version_id' }) versionId!: string;
  @Column('text', { name: 'confidential_text', default: '' }) confidentialText!: string;
}
