import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ShareBookings1795440250000 implements MigrationInterface {
  name = 'ShareBookings1795440250000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A booking is for a time of a meeting, or for something of another feature that keeps times of its own.
      ALTER TABLE booking ALTER COLUMN slot_id DROP NOT NULL;
      ALTER TABLE booking ADD COLUMN holder_id uuid;
      ALTER TABLE booking ADD CONSTRAINT booking_for_one_thing CHECK (num_nonnulls(slot_id, holder_id) = 1);
      CREATE INDEX booking_holder_idx ON booking (holder_id) WHERE holder_id IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM booking WHERE holder_id IS NOT NULL;
      ALTER TABLE booking DROP COLUMN holder_id;
      ALTER TABLE booking ALTER COLUMN slot_id SET NOT NULL;
    `);
  }
}
