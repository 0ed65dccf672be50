import 'reflect-metadata';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountsModule, SetupService } from '#features/accounts';
import { ConfigModule, type Config } from '#platform/config';
import { ClustersModule, ReferenceClustersService } from '#features/clusters';
import { DatabaseModule } from '#platform/database';
import type { InstanceKind } from '#platform/instance';
import { demoEmail, DemoLoader, demoLogins, DemoModule, demoPassword } from './demo/index.js';

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
    return {
      module: ContentModule,
      imports: [ConfigModule.with(config), DatabaseModule, AccountsModule, ClustersModule, DemoModule],
    };
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
    await context.get(ReferenceClustersService).load();
    return { logins: [], setupLink: await openSetup(context, config) };
  } finally {
    await context.close();
  }
}

async function loadDemo(context: INestApplicationContext): Promise<readonly DemoLogin[]> {
  await context.get(DemoLoader).load(new Date());
  return demoLogins.map(({ role, person }) => ({ role, email: demoEmail(person), password: demoPassword }));
}

async function openSetup(context: INestApplicationContext, config: Config): Promise<string | null> {
  const token = await context.get(SetupService).open();
  return token === null ? null : `${config.http.publicUrl}/setup#token=${token}`;
}
