import 'reflect-metadata';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountsModule, SetupService } from '#features/accounts';
import { ConfigModule, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import type { InstanceKind } from '#platform/instance';

export interface DemoLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

export interface Content {
  /** One login a role in the demo; none in a real instance. */
  readonly logins: readonly DemoLogin[];
  /** The one-time link that makes the first admin; null in the demo and where there is an admin. */
  readonly setupLink: string | null;
}

@Module({})
class ContentModule {
  static with(config: Config): DynamicModule {
    return { module: ContentModule, imports: [ConfigModule.with(config), DatabaseModule, AccountsModule] };
  }
}

/** Brings a migrated database its first content; safe to run at every start. */
export async function loadContent(kind: InstanceKind, config: Config): Promise<Content> {
  const context = await NestFactory.createApplicationContext(ContentModule.with(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    if (kind === 'demo') return { logins: await loadDemo(context), setupLink: null };
    return { logins: [], setupLink: await openSetup(context, config) };
  } finally {
    await context.close();
  }
}

function loadDemo(context: INestApplicationContext): Promise<readonly DemoLogin[]> {
  void context;
  return Promise.resolve([]);
}

async function openSetup(context: INestApplicationContext, config: Config): Promise<string | null> {
  const token = await context.get(SetupService).open();
  return token === null ? null : `${config.http.publicUrl}/setup#token=${token}`;
}
