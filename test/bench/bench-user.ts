import { randomUUID } from 'node:crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountsModule, AccountsService } from '#features/accounts';
import { ConfigModule, loadConfig, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { OutboxModule } from '#platform/outbox';
import type { BenchInstance } from './bench-instance.js';

const PASSWORD = 'cal corect baterie agrafă';

export interface BenchAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: Record<string, unknown>;
}

/** Somebody signed in at the instance. */
export interface BenchUser {
  readonly personId: string;
  readonly cookie: string;
  post(path: string, body: unknown, etag?: string | null): Promise<BenchAnswer>;
}

@Module({})
class PeopleModule {
  static with(config: Config): DynamicModule {
    const imports = [ConfigModule.with(config), DatabaseModule, OutboxModule, AccountsModule];
    return { module: PeopleModule, imports };
  }
}

/** Makes people with accounts, past sign-up and its mails, and signs them in over HTTP. */
export async function signUpAll(instance: BenchInstance, names: readonly string[]): Promise<BenchUser[]> {
  const config = loadConfig({ DATABASE_URL: instance.databaseUrl, AUTH_SECRET: 'x'.repeat(40), DATABASE_POOL: '2' });
  const app = await NestFactory.createApplicationContext(PeopleModule.with(config), { logger: ['error'] });
  const users: BenchUser[] = [];
  for (const name of names) {
    const email = `${randomUUID()}@example.org`;
    const personId = await app.get(AccountsService).createVerified({ name, email, password: PASSWORD, language: 'en' });
    users.push(await signIn(instance.address, personId, email));
  }
  await app.close();
  return users;
}

async function signIn(address: string, personId: string, email: string): Promise<BenchUser> {
  const send = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address, ...headers },
      body: JSON.stringify(body),
    });
  const answer = await send('/auth/sign-in', { email, password: PASSWORD });
  if (!answer.ok) throw new Error(`Sign-in failed: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const post: BenchUser['post'] = async (path, body, etag) => {
    const response = await send(path, body, { cookie, ...(etag ? { 'if-match': etag } : {}) });
    const text = await response.text();
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${text}`);
    const parsed = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    return { status: response.status, etag: response.headers.get('etag'), body: parsed };
  };
  return { personId, cookie, post };
}
