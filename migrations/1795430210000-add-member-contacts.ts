import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom to invite for a member, as its cluster's own list says. */
export class AddMemberContacts1795430210000 implements MigrationInterface {
  name = 'AddMemberContacts1795430210000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE cluster_member
        ADD COLUMN contact_name text,
        ADD COLUMN contact_email text;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE cluster_member DROP COLUMN contact_name, DROP COLUMN contact_email`);
  }
}
