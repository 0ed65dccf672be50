import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Pool } from 'pg';
import { CONFIG, type Config } from '#platform/config';
import { AccountsService } from './accounts.service.js';
import { AttemptLimits } from './attempt-limits.js';
import { AuthMails } from './auth-mails.js';
import { createAuth, type Auth } from './auth.js';
import { PeopleService } from './people.service.js';
import { Person } from './person.entity.js';
import { PersonRepository } from './person.repository.js';
import { AUTH, SessionsService } from './sessions.service.js';
import { SettingRepository } from './setting.repository.js';
import { SetupService } from './setup.service.js';

const AUTH_POOL = Symbol('AuthPool');
const AUTH_CONNECTIONS = 4;

function openAuth(config: Config, pool: Pool, mails: AuthMails): Auth {
  return createAuth({ pool, secret: config.auth.secret, publicUrl: config.http.publicUrl, letters: mails });
}

@Module({
  imports: [TypeOrmModule.forFeature([Person])],
  providers: [
    PersonRepository,
    SettingRepository,
    PeopleService,
    AccountsService,
    SessionsService,
    SetupService,
    {
      provide: AUTH_POOL,
      inject: [CONFIG],
      useFactory: ({ database }: Config) => new Pool({ connectionString: database.url, max: AUTH_CONNECTIONS }),
    },
    { provide: AttemptLimits, inject: [AUTH_POOL], useFactory: (pool: Pool) => new AttemptLimits(pool) },
    AuthMails,
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
