import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ndaParagraphs, ndaTitle, sides } from '#domain/introductions';
import { currentNda, NdaService } from '#features/introductions';
import { CurrentPersonId, Operation } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns } from '../http/returns.js';

const id = { schema: z.uuid() };
const words = z.strictObject({ ro: z.string(), en: z.string() });

const ndaBody = z
  .strictObject({
    version: z.int().min(1),
    hash: z.string().regex(/^[0-9a-f]{64}$/, 'must be the hash of the text that was shown'),
    language: z.enum(['ro', 'en']),
  })
  .meta({ id: 'NdaAcceptance' });
type NdaBody = z.infer<typeof ndaBody>;

const ndaView = z
  .strictObject({
    version: z.int(),
    /** SHA-256 of the text in both languages. */
    hash: z.string(),
    title: words,
    paragraphs: z.array(words),
    acceptances: z.array(
      z.strictObject({
        side: z.enum(sides),
        version: z.int(),
        hash: z.string(),
        language: z.enum(['ro', 'en']),
        at: z.iso.datetime(),
        name: z.string().nullable(),
        isCurrent: z.boolean(),
      }),
    ),
    /** Both sides have accepted this text. */
    isOpen: z.boolean(),
  })
  .meta({ id: 'CaseNda' });
type NdaView = z.infer<typeof ndaView>;

/** The text that both sides accept before the confidential annex opens. */
@ApiTags('introductions')
@Controller('introductions/:introductionId/nda')
export class NdaController {
  constructor(private readonly ndas: NdaService) {}

  @Get()
  @Operation('introductions.get-nda')
  @Returns(200, ndaView)
  async get(@Param('introductionId', id) introductionId: string): Promise<NdaView> {
    const { acceptances, isOpen } = await this.ndas.stateOf(introductionId);
    return {
      ...currentNda,
      title: ndaTitle,
      paragraphs: [...ndaParagraphs],
      acceptances: acceptances.map(({ side, version, textHash, language, acceptedAt, name }) => ({
        side,
        version,
        hash: textHash,
        language,
        at: acceptedAt.toISOString(),
        name,
        isCurrent: version === currentNda.version && textHash === currentNda.hash,
      })),
      isOpen,
    };
  }

  @Post()
  @Operation('introductions.accept-nda')
  @Repeated('same')
  @Returns(200, ndaView)
  async accept(
    @Param('introductionId', id) introductionId: string,
    @Body({ schema: ndaBody }) read: NdaBody,
    @CurrentPersonId() personId: string,
  ): Promise<NdaView> {
    await this.ndas.accept(introductionId, personId, read, new Date());
    return this.get(introductionId);
  }
}
