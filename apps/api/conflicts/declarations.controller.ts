import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Declarations } from '#features/conflicts';
import { CurrentPersonId, Operation } from '../http/access/operation.js';
import { Returns } from '../http/returns.js';
import {
  coAuthorsView,
  declarationBody,
  declarationView,
  toDeclarationView,
  type CoAuthorsView,
  type DeclarationBody,
  type DeclarationView,
} from './declarations.contract.js';

const id = { schema: z.uuid() };

/** Conflicts as they are declared: seen and changed by who declares them only. */
@ApiTags('conflicts')
@Controller()
export class DeclarationsController {
  constructor(private readonly declarations: Declarations) {}

  @Get('organisations/:organisationId/competitors')
  @Operation('conflicts.list-competitors')
  @Returns(200, declarationView)
  async listCompetitors(@Param('organisationId', id) organisationId: string): Promise<DeclarationView> {
    return toDeclarationView(await this.declarations.listCompetitors(organisationId));
  }

  @Put('organisations/:organisationId/competitors')
  @Operation('conflicts.declare-competitors')
  @Returns(200, declarationView)
  async declareCompetitors(
    @Param('organisationId', id) organisationId: string,
    @Body({ schema: declarationBody }) { organisationIds }: DeclarationBody,
    @CurrentPersonId() by: string,
  ): Promise<DeclarationView> {
    return toDeclarationView(await this.declarations.declareCompetitors(organisationId, organisationIds, by));
  }

  /** Whether the organisation wants no introductions to people whom its contact persons have published with. */
  @Get('organisations/:organisationId/co-authors')
  @Operation('conflicts.get-co-authors')
  @Returns(200, coAuthorsView)
  async getCoAuthors(@Param('organisationId', id) organisationId: string): Promise<CoAuthorsView> {
    return { excluded: await this.declarations.excludesCoAuthors(organisationId) };
  }

  @Put('organisations/:organisationId/co-authors')
  @Operation('conflicts.exclude-co-authors')
  @Returns(200, coAuthorsView)
  async excludeCoAuthors(
    @Param('organisationId', id) organisationId: string,
    @Body({ schema: coAuthorsView }) { excluded }: CoAuthorsView,
  ): Promise<CoAuthorsView> {
    await this.declarations.excludeCoAuthors(organisationId, excluded);
    return { excluded };
  }

  @Get('people/me/interests')
  @Operation('conflicts.list-interests')
  @Returns(200, declarationView)
  async listInterests(@CurrentPersonId() personId: string): Promise<DeclarationView> {
    return toDeclarationView(await this.declarations.listInterests(personId));
  }

  @Put('people/me/interests')
  @Operation('conflicts.declare-interests')
  @Returns(200, declarationView)
  async declareInterests(
    @Body({ schema: declarationBody }) { organisationIds }: DeclarationBody,
    @CurrentPersonId() personId: string,
  ): Promise<DeclarationView> {
    return toDeclarationView(await this.declarations.declareInterests(personId, organisationIds));
  }
}
