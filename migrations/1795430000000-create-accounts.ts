import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1795430000000 implements MigrationInterface {
  name = 'CreateAccounts1795430000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      -- The tables of better-auth, in its own schema.
      CREATE SCHEMA IF NOT EXISTS auth;
      CREATE TABLE auth."user" (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        email text NOT NULL UNIQUE,
        "emailVerified" boolean NOT NULL,
        image text,
        "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
        "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
      );
      CREATE TABLE auth.session (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        "expiresAt" timestamptz NOT NULL,
        token text NOT NULL UNIQUE,
        "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
        "updatedAt" timestamptz NOT NULL,
        "ipAddress" text,
        "userAgent" text,
        "userId" uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE
      );
      CREATE TABLE auth.account (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        "accountId" text NOT NULL,
        "providerId" text NOT NULL,
        "userId" uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
        "accessToken" text,
        "refreshToken" text,
        "idToken" text,
        "accessTokenExpiresAt" timestamptz,
        "refreshTokenExpiresAt" timestamptz,
        scope text,
        password text,
        "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
        "updatedAt" timestamptz NOT NULL
      );
      CREATE TABLE auth.verification (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        identifier text NOT NULL,
        value text NOT NULL,
        "expiresAt" timestamptz NOT NULL,
        "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
        "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
      );
      CREATE INDEX "session_userId_idx" ON auth.session ("userId");
      CREATE INDEX "account_userId_idx" ON auth.account ("userId");
      CREATE INDEX verification_identifier_idx ON auth.verification (identifier);

      CREATE TABLE setting (
        key text PRIMARY KEY,
        value jsonb NOT NULL
      );

      CREATE TABLE person (
        id uuid PRIMARY KEY,
        auth_user_id uuid UNIQUE REFERENCES auth."user" (id) ON DELETE SET NULL,
        name text NOT NULL,
        email text NOT NULL,
        language text NOT NULL CHECK (language IN ('ro', 'en')),
        zone text NOT NULL DEFAULT 'Europe/Bucharest',
        weekly_capacity integer NOT NULL DEFAULT 3 CHECK (weekly_capacity BETWEEN 0 AND 50),
        is_platform_admin boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX person_email_key ON person (lower(email));

      CREATE TABLE idempotency_key (
        actor_id uuid NOT NULL,
        operation text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        status integer,
        body jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (actor_id, operation, key)
      );
      CREATE INDEX idempotency_key_created_idx ON idempotency_key (created_at);

      CREATE TABLE rate_limit (
        key text PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );

      CREATE TABLE audit_event (
        id uuid PRIMARY KEY,
        actor_id uuid,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid,
        detail jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX audit_event_subject_idx ON audit_event (subject_kind, subject_id, created_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE audit_event, rate_limit, idempotency_key, person, setting;
      DROP SCHEMA auth CASCADE;
    `);
  }
}
