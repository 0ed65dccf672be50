import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What leaves the database for other parts: jobs, changes for the replicas, documents for search, mails. */
export class CreateDelivery1795430001000 implements MigrationInterface {
  name = 'CreateDelivery1795430001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        queue text NOT NULL,
        name text NOT NULL,
        payload jsonb NOT NULL,
        run_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX outbox_created_idx ON outbox (created_at);

      -- Followed by the ranking replicas, each with its own cursor below the oldest running transaction.
      CREATE TABLE change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
        kind text NOT NULL CHECK (kind IN ('challenge', 'capability', 'person')),
        entity_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX change_transaction_idx ON change (transaction_id, id);

      CREATE TABLE search_document (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('challenge', 'capability', 'organisation', 'cluster')),
        version bigint NOT NULL DEFAULT 1,
        indexed_version bigint NOT NULL DEFAULT 0,
        deleted boolean NOT NULL DEFAULT false,
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX search_document_behind_idx ON search_document (updated_at) WHERE indexed_version < version;

      CREATE TABLE mail (
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        kind text NOT NULL,
        period text NOT NULL,
        policy text NOT NULL CHECK (policy IN ('digest', 'transactional')),
        state text NOT NULL DEFAULT 'pending'
          CHECK (state IN ('pending', 'sending', 'sent', 'in-doubt', 'failed', 'suppressed')),
        reason text,
        recipient text NOT NULL,
        language text NOT NULL CHECK (language IN ('ro', 'en')),
        subject text NOT NULL,
        html text NOT NULL,
        text text NOT NULL,
        calendar jsonb,
        headers jsonb NOT NULL DEFAULT '{}',
        message_id text NOT NULL UNIQUE,
        window_from timestamptz,
        window_to timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        claimed_at timestamptz,
        sent_at timestamptz,
        PRIMARY KEY (person_id, kind, period)
      );
      CREATE INDEX mail_open_idx ON mail (created_at) WHERE state IN ('pending', 'sending', 'in-doubt');

      CREATE TABLE mailbox_message (
        id uuid PRIMARY KEY,
        message_id text NOT NULL UNIQUE,
        recipient text NOT NULL,
        subject text NOT NULL,
        html text NOT NULL,
        text text NOT NULL,
        calendar jsonb,
        headers jsonb NOT NULL DEFAULT '{}',
        received_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX mailbox_message_recipient_idx ON mailbox_message (lower(recipient), received_at DESC);

      CREATE TABLE digest_preference (
        person_id uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        frequency text NOT NULL DEFAULT 'weekly' CHECK (frequency IN ('off', 'weekly', 'monthly')),
        weekday integer NOT NULL DEFAULT 1 CHECK (weekday BETWEEN 1 AND 7),
        hour integer NOT NULL DEFAULT 8 CHECK (hour BETWEEN 0 AND 23),
        paused_until date,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE digest_preference, mailbox_message, mail, search_document, change, outbox`);
  }
}
