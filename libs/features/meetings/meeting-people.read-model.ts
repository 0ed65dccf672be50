import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import type { MeetingSide } from './meeting-person.entity.js';

/** Somebody of a meeting, with what an invitation needs. */
export interface Participant {
  readonly meetingId: string;
  readonly personId: string;
  readonly side: MeetingSide | null;
  readonly name: string;
  readonly email: string;
  readonly language: 'ro' | 'en';
  readonly zone: string;
}

@Injectable()
export class MeetingPeopleReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  list(meetingIds: readonly string[], tx?: Tx): Promise<Participant[]> {
    return managerOf(this.db, tx).query(
      `SELECT m.meeting_id AS "meetingId", p.id AS "personId", m.side, p.name, p.email, p.language, p.zone
       FROM meeting_person m JOIN person p ON p.id = m.person_id
       WHERE m.meeting_id = ANY ($1) ORDER BY m.meeting_id, m.side, p.name, p.id`,
      [meetingIds],
    );
  }
}
