import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { CONFIG, type Config } from '#platform/config';
import { openPool } from '#platform/connection';
import { Transactions } from '#platform/database';
import { MailLedger, MailModule } from '#platform/mail';
import { AccountsService } from './accounts.service.js';
import { AttemptLimits } from './attempt-limits.js';
import { AuthMails } from './auth-mails.js';
import { createAuth, type Auth } from './auth.js';
import { ConfirmationsService } from './confirmations.service.js';
import { PeopleService } from './people.service.js';
import { Person } from './person.entity.js';
import { PersonRepository } from './person.repository.js';
import { AUTH, SessionsService } from './sessions.service.js';
import { SettingRepository } from './setting.repository.js';
import { SetupService } from './setup.service.js';
import { UnconfirmedRepository } from './unconfirmed.repository.js';

const AUTH_POOL = Symbol('AuthPool');
const AUTH_CONNECTIONS = 4;
/** better-auth asks for mails in the middle of its own work, where no use case hands in the time. */
const clock = (): Date => new Date(Date.now());

function openAuth(config: Config, pool: Pool, mails: AuthMails): Auth {
  return createAuth({ pool, ...config.auth, publicUrl: config.http.publicUrl, letters: mails });
}

@Module({
  imports: [TypeOrmModule.forFeature([Person]), MailModule],
  providers: [
    PersonRepository,
    SettingRepository,
    PeopleService,
    UnconfirmedRepository,
    ConfirmationsService,
    AccountsService,
    SessionsService,
    SetupService,
    {
      provide: AUTH_POOL,
      inject: [CONFIG],
      useFactory: ({ database }: Config) => openPool({ connectionString: database.url, max: AUTH_CONNECTIONS }),
    },
    { provide: AttemptLimits, inject: [AUTH_POOL], useFactory: (pool: Pool) => new AttemptLimits(pool) },
    {
      provide: AuthMails,
      inject: [Transactions, PersonRepository, MailLedger, CONFIG],
      useFactory: (transactions: Transactions, people: PersonRepository, ledger: MailLedger, { http }: Config) =>
        new AuthMails(transactions, people, ledger, { publicUrl: http.publicUrl, clock }),
    },
    { provide: AUTH, inject: [CONFIG, AUTH_POOL, AuthMails], useFactory: openAuth },
  ],
  exports: [PeopleService, AccountsService, SessionsService, SetupService],
})
export class AccountsModule implements OnApplicationShutdown {
  constructor(@Inject(AUTH_POOL) private readonly pool: Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
