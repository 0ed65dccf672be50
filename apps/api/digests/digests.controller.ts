import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DigestPreferencesService, DigestsService } from '#features/digests';
import { CurrentPersonId, Operation } from '../http/access/operation.js';
import { IfMatch } from '../http/if-match.js';
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
}
