import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DigestPreferencesService, DigestsService, NothingNew } from '#features/digests';
import { CurrentPersonId, Operation } from '../http/access/operation.js';
import { IfMatch } from '../http/if-match.js';
import { mailDocument } from '../http/mail-document.js';
import { Returns } from '../http/returns.js';
import {
  preferencesBody,
  preferencesView,
  previewView,
  toPreferencesView,
  toPreviewView,
  type PreferencesBody,
  type PreferencesView,
  type PreviewView,
} from './digests.contract.js';

@ApiTags('digests')
@Controller('digests')
export class DigestsController {
  constructor(
    private readonly preferences: DigestPreferencesService,
    private readonly digests: DigestsService,
  ) {}

  @Get('preferences')
  @Operation('digests.get-preferences')
  @Returns(200, preferencesView)
  async getPreferences(@CurrentPersonId() personId: string): Promise<PreferencesView> {
    return toPreferencesView(await this.preferences.get(personId, new Date()));
  }

  @Put('preferences')
  @Operation('digests.update-preferences')
  @Returns(200, preferencesView)
  async updatePreferences(
    @CurrentPersonId() personId: string,
    @Body({ schema: preferencesBody }) choice: PreferencesBody,
    @IfMatch() version: number,
  ): Promise<PreferencesView> {
    const now = new Date();
    await this.preferences.update(personId, choice, { version, now });
    return toPreferencesView(await this.preferences.get(personId, now));
  }

  /** What the next digest would say if it came now; nothing is sent, nothing counts as told. */
  @Get('preview')
  @Operation('digests.preview')
  @Returns(200, previewView)
  async preview(@CurrentPersonId() personId: string): Promise<PreviewView> {
    return toPreviewView(await this.digests.preview(personId, new Date()));
  }

  /** The same, as a mail program shows it. */
  @Get('preview/html')
  @Operation('digests.preview')
  @ApiProduces('text/html')
  async previewHtml(
    @CurrentPersonId() personId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { letter } = await this.digests.preview(personId, new Date());
    if (!letter) throw new NothingNew();
    return mailDocument(letter.html, reply);
  }
}
