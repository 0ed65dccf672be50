import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExtendMeetings1795430300000 implements MigrationInterface {
  name = 'ExtendMeetings1795430300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE meeting ADD COLUMN title text NOT NULL DEFAULT '';
      -- Kept when the time is given up, since calendars still show it until they hear of another.
      ALTER TABLE meeting_slot ADD COLUMN confirmed_at timestamptz;

      -- A row exists once the person has set their hours; before, office hours count.
      CREATE TABLE meeting_preference (
        person_id uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        notice_minutes integer NOT NULL CHECK (notice_minutes BETWEEN 0 AND 20160),
        buffer_minutes integer NOT NULL CHECK (buffer_minutes BETWEEN 0 AND 240),
        version integer NOT NULL DEFAULT 1
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE meeting_preference;
      ALTER TABLE meeting_slot DROP COLUMN confirmed_at;
      ALTER TABLE meeting DROP COLUMN title;
    `);
  }
}
