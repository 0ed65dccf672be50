import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager, In } from 'typeorm';
import { meetingMachine, sourcesOf, type MeetingAction } from '#domain/states';
import { managerOf, type Tx } from '#platform/database';
import { MeetingPerson } from './meeting-person.entity.js';
import { Meeting } from './meeting.entity.js';

export type NewMeeting = Pick<
  Meeting,
  'id' | 'introductionId' | 'title' | 'durationMinutes' | 'zone' | 'place' | 'videoUrl'
>;

/** Where people meet: a room, a call, or both; and what they need there. */
export type MeetingPlace = Pick<Meeting, 'place' | 'videoUrl' | 'interpreter' | 'accessibility'>;

/** The only code that writes meetings and their people. Times and bookings: see SlotRepository. */
@Injectable()
export class MeetingRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async insert(meeting: NewMeeting, people: readonly Omit<MeetingPerson, 'meetingId'>[], tx: Tx): Promise<void> {
    const db = managerOf(this.db, tx);
    await db.insert(Meeting, meeting);
    await db.insert(
      MeetingPerson,
      people.map((person) => ({ meetingId: meeting.id, ...person })),
    );
  }

  find(id: string, tx?: Tx): Promise<Meeting | null> {
    return managerOf(this.db, tx).findOneBy(Meeting, { id });
  }

  /** The meetings of cases, oldest first. */
  listOfIntroductions(introductionIds: readonly string[], tx?: Tx): Promise<Meeting[]> {
    return managerOf(this.db, tx).find(Meeting, {
      where: { introductionId: In([...introductionIds]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** Open and confirmed meetings of a person, newest first; at most 200. */
  listAhead(personId: string): Promise<Meeting[]> {
    return this.db
      .createQueryBuilder(Meeting, 'm')
      .where(`m.state IN ('open', 'confirmed')`)
      .andWhere('EXISTS (SELECT FROM meeting_person p WHERE p.meeting_id = m.id AND p.person_id = :personId)', {
        personId,
      })
      .orderBy('m.createdAt', 'DESC')
      .addOrderBy('m.id')
      .take(200)
      .getMany();
  }

  listPeople(meetingIds: readonly string[], tx?: Tx): Promise<MeetingPerson[]> {
    return managerOf(this.db, tx).find(MeetingPerson, {
      where: { meetingId: In([...meetingIds]) },
      order: { meetingId: 'ASC', personId: 'ASC' },
    });
  }

  /** Lets somebody take part; false when they do already. */
  async addPerson(person: MeetingPerson, tx: Tx): Promise<boolean> {
    const added = await managerOf(this.db, tx)
      .createQueryBuilder()
      .insert()
      .into(MeetingPerson)
      .values(person)
      .orIgnore()
      .returning('person_id')
      .execute();
    return (added.raw as unknown[]).length === 1;
  }

  /** Ends it for somebody of no side; false when they take no such part. */
  async removeBroker(meetingId: string, personId: string, tx: Tx): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).delete(MeetingPerson, { meetingId, personId, side: 'broker' });
    return affected === 1;
  }

  /** Takes the row for the rest of the transaction, so that changes of one meeting wait for each other. */
  async lock(id: string, tx: Tx): Promise<Meeting | null> {
    return managerOf(this.db, tx).findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Raises the version of a meeting whose times change. */
  async touch(id: string, tx: Tx, { raiseSequence = false } = {}): Promise<void> {
    const sequence = raiseSequence ? { sequence: () => 'sequence + 1' } : {};
    await managerOf(this.db, tx).update(Meeting, { id }, { version: () => 'version + 1', ...sequence });
  }

  /** Changes where an open or confirmed meeting is; answers false when `version` is no longer that of the row. */
  async place(id: string, version: number, where: MeetingPlace, tx: Tx): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      Meeting,
      { id, version, state: In(['open', 'confirmed']) },
      {
        ...where,
        version: version + 1,
        sequence: () => `CASE state WHEN 'confirmed' THEN sequence + 1 ELSE sequence END`,
      },
    );
    return affected === 1;
  }

  /** Moves a meeting by its machine; answers false when its state no longer allows the action. */
  async move(
    id: string,
    action: MeetingAction,
    change: { readonly by: string | null; readonly note?: string; readonly raiseSequence: boolean },
    tx: Tx,
  ): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      Meeting,
      { id, state: In([...sourcesOf(meetingMachine, action)]) },
      {
        state: meetingMachine.transitions[action].to,
        stateBy: change.by,
        stateNote: change.note ?? '',
        version: () => 'version + 1',
        sequence: () => (change.raiseSequence ? 'sequence + 1' : 'sequence'),
      },
    );
    return affected === 1;
  }
}
