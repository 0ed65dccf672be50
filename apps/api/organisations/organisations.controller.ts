import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { OrganisationListReadModel, OrganisationsService, type Organisation } from '#features/organisations';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { IfMatch } from '../http/if-match.js';
import { readNameCursor, toNamePage } from '../http/name-cursor.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import {
  affiliatedPeopleView,
  listOrganisationsQuery,
  organisationBody,
  organisationPageView,
  organisationView,
  toAffiliatedPeopleView,
  toOrganisationCardView,
  toOrganisationView,
  toProfile,
  type AffiliatedPeopleView,
  type ListOrganisationsQuery,
  type OrganisationBody,
  type OrganisationPageView,
  type OrganisationView,
} from './organisations.contract.js';

const id = { schema: z.uuid() };

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly lists: OrganisationListReadModel,
  ) {}

  @Get()
  @Operation('organisations.list')
  @Returns(200, organisationPageView)
  async list(
    @Query({ schema: listOrganisationsQuery }) query: ListOrganisationsQuery,
    @CurrentAccess() { actor }: Access,
  ): Promise<OrganisationPageView> {
    const rows = await this.lists.list({
      name: query.name,
      kind: query.kind,
      isVerified: query.verified && query.verified === 'true',
      clusterIds: query.mine && actor.managedClusterIds,
      after: readNameCursor(query.cursor),
      limit: query.limit + 1,
    });
    return toNamePage(rows, query.limit, { view: toOrganisationCardView, position: (row) => row });
  }

  @Post()
  @Operation('organisations.found')
  @Repeated('/organisations/:id')
  @Returns(201, organisationView)
  async found(
    @Body({ schema: organisationBody }) body: OrganisationBody,
    @CurrentPersonId() personId: string,
  ): Promise<OrganisationView> {
    return toOrganisationView(await this.organisations.found(toProfile(body), personId), [], ['owner']);
  }

  @Get(':organisationId')
  @Operation('organisations.get')
  @Returns(200, organisationView)
  async get(
    @Param('organisationId', id) organisationId: string,
    @CurrentAccess() access: Access,
  ): Promise<OrganisationView> {
    return this.view(await this.organisations.get(organisationId), access);
  }

  @Put(':organisationId')
  @Operation('organisations.update')
  @Returns(200, organisationView)
  async update(
    @Param('organisationId', id) organisationId: string,
    @Body({ schema: organisationBody }) body: OrganisationBody,
    @IfMatch() version: number,
    @CurrentAccess() access: Access,
  ): Promise<OrganisationView> {
    return this.view(await this.organisations.update(organisationId, toProfile(body), version), access);
  }

  @Post(':organisationId/verify')
  @Operation('organisations.verify')
  @Repeated('/organisations/:organisationId')
  @Returns(200, organisationView)
  async verify(
    @Param('organisationId', id) organisationId: string,
    @CurrentPersonId() personId: string,
    @CurrentAccess() access: Access,
  ): Promise<OrganisationView> {
    return this.view(await this.organisations.verify(organisationId, personId, new Date()), access);
  }

  @Get(':organisationId/people')
  @Operation('organisations.list-people')
  @Returns(200, affiliatedPeopleView)
  async listPeople(@Param('organisationId', id) organisationId: string): Promise<AffiliatedPeopleView> {
    return toAffiliatedPeopleView(await this.organisations.listPeople(organisationId));
  }

  @Delete(':organisationId/people/:personId')
  @Operation('organisations.remove-person')
  @ReturnsNothing()
  removePerson(
    @Param('organisationId', id) organisationId: string,
    @Param('personId', id) personId: string,
    @CurrentAccess() { actor }: Access,
  ): Promise<void> {
    const by = { personId: actor.personId ?? '', isPlatformAdmin: actor.isPlatformAdmin };
    return this.organisations.removePerson(organisationId, personId, by);
  }

  private async view(organisation: Organisation, { roles }: Access): Promise<OrganisationView> {
    return toOrganisationView(organisation, await this.lists.listClustersOf(organisation.id), roles);
  }
}
