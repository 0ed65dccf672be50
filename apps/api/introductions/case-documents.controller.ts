import { Controller, Delete, Get, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CaseDocumentsService } from '#features/introductions';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { fileOf, savedAs, TakesFile } from '../http/files.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import {
  documentsView,
  givenDocumentQuery,
  toDocumentsView,
  type DocumentsView,
  type GivenDocumentQuery,
} from './case-documents.contract.js';
import { readerOf } from './case-pages.js';

const id = { schema: z.uuid() };

/** Files that the sides of a case give each other, each from a stage on. */
@ApiTags('introductions')
@Controller('introductions/:introductionId/documents')
export class CaseDocumentsController {
  constructor(private readonly documents: CaseDocumentsService) {}

  /** What the reader may download by now. */
  @Get()
  @Operation('introductions.list-documents')
  @Returns(200, documentsView)
  async list(
    @Param('introductionId', id) introductionId: string,
    @CurrentAccess() access: Access,
  ): Promise<DocumentsView> {
    return toDocumentsView(await this.documents.list(introductionId, readerOf(access), new Date()));
  }

  /** The body is the file itself. The same file given once more is there once. */
  @Post()
  @Operation('introductions.give-document')
  @Repeated('anew')
  @TakesFile()
  @Returns(201, documentsView)
  async give(
    @Param('introductionId', id) introductionId: string,
    @Query({ schema: givenDocumentQuery }) { stage, name, metadata }: GivenDocumentQuery,
    @Req() request: FastifyRequest,
    @CurrentAccess() access: Access,
  ): Promise<DocumentsView> {
    const reader = readerOf(access);
    const given = { personId: reader.personId, stage, name, isStripped: metadata === 'strip' };
    await this.documents.give(introductionId, given, fileOf(request), new Date());
    return toDocumentsView(await this.documents.list(introductionId, reader, new Date()));
  }

  @Get(':documentId')
  @Operation('introductions.get-document')
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, description: 'The file, to be saved.' })
  async open(
    @Param('introductionId', id) introductionId: string,
    @Param('documentId', id) documentId: string,
    @CurrentAccess() access: Access,
  ): Promise<StreamableFile> {
    const { document, content } = await this.documents.open(introductionId, documentId, readerOf(access), new Date());
    const { mediaType: type, size: length, name } = document;
    return new StreamableFile(content, { type, length, disposition: savedAs(name) });
  }

  /** Only of one's own side. */
  @Delete(':documentId')
  @Operation('introductions.remove-document')
  @ReturnsNothing()
  async remove(
    @Param('introductionId', id) introductionId: string,
    @Param('documentId', id) documentId: string,
    @CurrentPersonId() personId: string,
  ): Promise<void> {
    await this.documents.remove(introductionId, documentId, personId, new Date());
  }
}
