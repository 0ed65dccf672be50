import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '#domain/vocabulary';

@Entity('person')
@Index('person_email_key', { synchronize: false })
export class Person {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'auth_user_id', nullable: true, unique: true }) authUserId!: string | null;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text') language!: Language;
  @Column('text', { default: 'Europe/Bucharest' }) zone!: string;
  @Column('integer', { name: 'weekly_capacity', default: 3 }) weeklyCapacity!: number;
  @Column('boolean', { name: 'is_platform_admin', default: false }) isPlatformAdmin!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
