import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#features/accounts';
import { ChangesModule } from '#platform/changes';
import { MailModule } from '#platform/mail';
import { OutboxModule } from '#platform/outbox';
import { SearchDocumentsModule } from '#platform/search-engine';
import { Affiliation } from './affiliation.entity.js';
import { AffiliationRepository } from './affiliation.repository.js';
import { Invitation } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationsService } from './invitations.service.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationThings } from './organisation-things.read-model.js';
import { OrganisationListReadModel } from './organisation-list.read-model.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Organisation, Affiliation, Invitation]),
    AccountsModule,
    ChangesModule,
    MailModule,
    OutboxModule,
    SearchDocumentsModule,
  ],
  providers: [
    OrganisationRepository,
    AffiliationRepository,
    InvitationRepository,
    OrganisationListReadModel,
    OrganisationThings,
    OrganisationsService,
    InvitationsService,
  ],
  exports: [OrganisationsService, InvitationsService, OrganisationListReadModel, OrganisationThings],
})
export class OrganisationsModule {}
