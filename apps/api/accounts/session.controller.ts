import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PeopleService } from '#features/accounts';
import { CONFIG, type Config } from '#platform/config';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { IfMatch } from '../http/if-match.js';
import { Returns } from '../http/returns.js';
import {
  personView,
  sessionView,
  settingsBody,
  toPersonView,
  toSessionView,
  type PersonView,
  type SessionView,
  type SettingsBody,
} from './accounts.contract.js';

@ApiTags('accounts')
@Controller()
export class SessionController {
  constructor(
    private readonly people: PeopleService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('session')
  @Operation('session.get')
  @Returns(200, sessionView)
  async session(@CurrentAccess() { actor }: Access): Promise<SessionView> {
    const person = actor.personId === null ? null : await this.people.get(actor.personId);
    return toSessionView(actor, person, this.config.demo);
  }

  @Get('people/me')
  @Operation('people.get-self')
  @Returns(200, personView)
  async getSelf(@CurrentPersonId() personId: string): Promise<PersonView> {
    return toPersonView(await this.people.get(personId));
  }

  @Put('people/me')
  @Operation('people.update-self')
  @Returns(200, personView)
  async updateSelf(
    @CurrentPersonId() personId: string,
    @Body({ schema: settingsBody }) settings: SettingsBody,
    @IfMatch() version: number,
  ): Promise<PersonView> {
    return toPersonView(await this.people.updateSettings(personId, settings, version));
  }
}
