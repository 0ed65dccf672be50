import { Body, Controller, Delete, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ClusterPageReadModel, exportMembers, MembersService } from '#features/clusters';
import type { Spokesman } from '#features/organisations';
import { CurrentAccess, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { InvalidInput } from '../http/http.errors.js';
import { readNameCursor, toNamePage } from '../http/name-cursor.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import {
  addMemberBody,
  confirmMemberBody,
  exportQuery,
  importQuery,
  importReportView,
  listMembersQuery,
  memberListPreviewView,
  memberPageView,
  toImportReportView,
  toMemberListPreviewView,
  toMemberView,
  type AddMemberBody,
  type ConfirmMemberBody,
  type ExportQuery,
  type ImportQuery,
  type ImportReportView,
  type ListMembersQuery,
  type MemberListPreviewView,
  type MemberPageView,
} from './members.contract.js';

const id = { schema: z.uuid() };

@ApiTags('clusters')
@Controller('clusters/:clusterId')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly pages: ClusterPageReadModel,
  ) {}

  @Get('members')
  @Operation('clusters.list-members')
  @Returns(200, memberPageView)
  async list(
    @Param('clusterId', id) clusterId: string,
    @Query({ schema: listMembersQuery }) { cursor, limit }: ListMembersQuery,
    @CurrentAccess() { roles }: Access,
  ): Promise<MemberPageView> {
    const rows = await this.pages.listMembers({ clusterId, after: readNameCursor(cursor), limit: limit + 1 });
    return toNamePage(rows, limit, {
      view: (row) => toMemberView(row, roles),
      position: ({ name, organisationId }) => ({ name, id: organisationId }),
    });
  }

  @Post('members')
  @Operation('clusters.add-member')
  @ReturnsNothing()
  add(
    @Param('clusterId', id) clusterId: string,
    @Body({ schema: addMemberBody }) { organisationId, standing }: AddMemberBody,
    @CurrentAccess() access: Access,
  ): Promise<void> {
    return this.members.add(clusterId, organisationId, { standing, by: byOf(access), now: new Date() });
  }

  @Put('members/:memberId')
  @Operation('clusters.confirm-member')
  @ReturnsNothing()
  confirm(
    @Param('clusterId', id) clusterId: string,
    @Param('memberId', id) memberId: string,
    @Body({ schema: confirmMemberBody }) { standing }: ConfirmMemberBody,
  ): Promise<void> {
    return this.members.confirm(clusterId, memberId, { standing, now: new Date() });
  }

  @Delete('members/:memberId')
  @Operation('clusters.remove-member')
  @ReturnsNothing()
  remove(@Param('clusterId', id) clusterId: string, @Param('memberId', id) memberId: string): Promise<void> {
    return this.members.remove(clusterId, memberId);
  }

  @Post('members/preview')
  @Operation('clusters.preview-members')
  @Repeated('anew')
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Returns(200, memberListPreviewView)
  async preview(
    @Param('clusterId', id) clusterId: string,
    @Body() body: unknown,
    @CurrentAccess() access: Access,
  ): Promise<MemberListPreviewView> {
    return toMemberListPreviewView(await this.members.preview(clusterId, bytesOf(body), byOf(access)));
  }

  @Post('members/import')
  @Operation('clusters.import-members')
  @Repeated('same')
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Returns(200, importReportView)
  async import(
    @Param('clusterId', id) clusterId: string,
    @Query({ schema: importQuery }) { digest, skipErrors }: ImportQuery,
    @Body() body: unknown,
    @CurrentAccess() access: Access,
  ): Promise<ImportReportView> {
    const order = { digest, skipErrors: skipErrors === 'true', by: byOf(access), now: new Date() };
    return toImportReportView(await this.members.import(clusterId, bytesOf(body), order));
  }

  @Get('members.csv')
  @Operation('clusters.export-members')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="members.csv"')
  async export(
    @Param('clusterId', id) clusterId: string,
    @Query({ schema: exportQuery }) { language }: ExportQuery,
  ): Promise<string> {
    return exportMembers(await this.pages.listMembersById(clusterId, null), language);
  }
}

function byOf({ actor }: Access): Spokesman {
  return { personId: actor.personId ?? '', isPlatformAdmin: actor.isPlatformAdmin };
}

function bytesOf(body: unknown): Uint8Array {
  if (Buffer.isBuffer(body)) return body;
  throw new InvalidInput([{ pointer: '', rule: 'must be a file of the content type text/csv' }]);
}
