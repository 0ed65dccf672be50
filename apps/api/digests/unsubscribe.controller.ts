import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DigestPreferencesService } from '#features/digests';
import { Operation } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { unsubscribedPage, unsubscribePage } from './unsubscribe.document.js';

const token = { schema: z.string().max(100) };

/**
 * The link of `List-Unsubscribe`. Reading it changes nothing, since mail scanners open links; posting to it ends the
 * digest at once, without cookie, sign-in or redirect (RFC 8058). The pages need no JavaScript.
 */
@ApiTags('digests')
@Controller('digests/unsubscribe')
export class UnsubscribeController {
  constructor(private readonly preferences: DigestPreferencesService) {}

  @Get(':token')
  @Operation('digests.show-unsubscribe')
  @ApiProduces('text/html')
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Param('token', token) given: string): Promise<string> {
    return unsubscribePage(await this.preferences.languageOf(given));
  }

  @Post(':token')
  @HttpCode(200)
  @Operation('digests.unsubscribe')
  @Repeated('anew')
  @ApiProduces('text/html')
  @Header('content-type', 'text/html; charset=utf-8')
  async unsubscribe(@Param('token', token) given: string): Promise<string> {
    await this.preferences.unsubscribe(given, new Date());
    return unsubscribedPage(await this.preferences.languageOf(given));
  }
}
