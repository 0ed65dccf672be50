import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CapabilityDraftsService, CapabilityListReadModel, readEvidence } from '#features/capabilities';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import {
  organisationPageQuery,
  pageQuery,
  pageView,
  toPage,
  type OrganisationPageQuery,
  type PageQuery,
} from '../http/cursor.js';
import { IfMatch } from '../http/if-match.js';
import { Returns } from '../http/returns.js';
import {
  capabilityAnswers,
  capabilityCardView,
  capabilityDraftView,
  capabilityView,
  evidenceBody,
  newCapabilityBody,
  ownCapabilityView,
  readEvidenceView,
  type CapabilityAnswers,
  type CapabilityCardView,
  type CapabilityDraftView,
  type CapabilityView,
  type EvidenceBody,
  type NewCapabilityBody,
  type OwnCapabilityView,
  type ReadEvidenceView,
} from './capabilities.contract.js';
import { CapabilityPages } from './capability-pages.js';
import { toCapabilityView, toCardView, toDraftView, toEvidence, toOwnView } from './capability-views.js';

const cardPage = pageView(capabilityCardView).meta({ id: 'CapabilityPage' });
const ownPage = pageView(ownCapabilityView).meta({ id: 'OwnCapabilityPage' });

/** Reading capabilities, and writing one up to its review. */
@ApiTags('capabilities')
@Controller('capabilities')
export class CapabilitiesController {
  constructor(
    private readonly drafts: CapabilityDraftsService,
    private readonly lists: CapabilityListReadModel,
    private readonly pages: CapabilityPages,
  ) {}

  @Get()
  @Operation('capabilities.list')
  @Returns(200, cardPage)
  async list(
    @Query({ schema: organisationPageQuery }) { limit, cursor, organisationId }: OrganisationPageQuery,
  ): Promise<{ items: CapabilityCardView[]; nextCursor: string | null }> {
    const rows = await this.lists.listPublished({ limit: limit + 1, after: cursor ?? null, organisationId });
    return toPage(rows, limit, toCardView);
  }

  @Get('mine')
  @Operation('capabilities.list-own')
  @Returns(200, ownPage)
  async listOwn(
    @CurrentPersonId() personId: string,
    @CurrentAccess() { actor }: Access,
    @Query({ schema: pageQuery }) { limit, cursor }: PageQuery,
  ): Promise<{ items: OwnCapabilityView[]; nextCursor: string | null }> {
    const whose = { personId, organisationIds: actor.organisationIds };
    const rows = await this.lists.listOf(whose, { limit: limit + 1, after: cursor ?? null });
    return toPage(rows, limit, toOwnView);
  }

  @Post()
  @Operation('capabilities.start')
  @Repeated('/capabilities/:capabilityId/draft')
  @Returns(201, capabilityDraftView)
  async start(
    @CurrentAccess() { actor }: Access,
    @Body({ schema: newCapabilityBody }) { organisationId, ...answers }: NewCapabilityBody,
  ): Promise<CapabilityDraftView> {
    return toDraftView(await this.drafts.start(actor, organisationId, answers));
  }

  /** Reads a list of DOIs or BibTeX without keeping it. */
  @Post('evidence/read')
  @Operation('capabilities.read-evidence')
  @Repeated('anew')
  @Returns(200, readEvidenceView)
  readEvidence(@Body({ schema: evidenceBody }) { text }: EvidenceBody): ReadEvidenceView {
    const { items, problems } = readEvidence(text);
    return { items: items.map(toEvidence), problems: problems.map(({ line, rule }) => ({ line, rule })) };
  }

  @Get(':capabilityId')
  @Operation('capabilities.get')
  @Returns(200, capabilityView)
  async get(
    @Param('capabilityId', { schema: z.uuid() }) id: string,
    @CurrentAccess() access: Access,
  ): Promise<CapabilityView> {
    return toCapabilityView(await this.pages.load(id, access));
  }

  @Get(':capabilityId/draft')
  @Operation('capabilities.get-draft')
  @Returns(200, capabilityDraftView)
  async getDraft(@Param('capabilityId', { schema: z.uuid() }) id: string): Promise<CapabilityDraftView> {
    return toDraftView(await this.drafts.get(id));
  }

  @Patch(':capabilityId/draft')
  @Operation('capabilities.save')
  @Returns(200, capabilityDraftView)
  async save(
    @Param('capabilityId', { schema: z.uuid() }) id: string,
    @CurrentPersonId() personId: string,
    @Body({ schema: capabilityAnswers }) answers: CapabilityAnswers,
    @IfMatch() version: number,
  ): Promise<CapabilityDraftView> {
    return toDraftView(await this.drafts.save(id, answers, { personId, version }));
  }

  /** Adds a list of DOIs or BibTeX to the draft: all of it, or none where a line cannot be read. */
  @Post(':capabilityId/draft/evidence')
  @Operation('capabilities.add-evidence')
  @Repeated('/capabilities/:capabilityId/draft')
  @Returns(200, capabilityDraftView)
  async addEvidence(
    @Param('capabilityId', { schema: z.uuid() }) id: string,
    @CurrentPersonId() personId: string,
    @Body({ schema: evidenceBody }) { text }: EvidenceBody,
    @IfMatch() version: number,
  ): Promise<CapabilityDraftView> {
    return toDraftView(await this.drafts.addEvidence(id, text, { personId, version }));
  }

  @Post(':capabilityId/submit')
  @Operation('capabilities.submit')
  @Repeated('/capabilities/:capabilityId/draft')
  @Returns(200, capabilityDraftView)
  async submit(
    @Param('capabilityId', { schema: z.uuid() }) id: string,
    @CurrentPersonId() personId: string,
    @IfMatch() version: number,
  ): Promise<CapabilityDraftView> {
    return toDraftView(await this.drafts.submit(id, { personId, version }, new Date()));
  }
}
