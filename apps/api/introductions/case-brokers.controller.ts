import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CaseBrokersService, CaseLivenessService } from '#features/introductions';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns } from '../http/returns.js';
import { actorOf, CasePages } from './case-pages.js';
import { introductionDetail, type IntroductionDetail } from './introductions.contract.js';

const id = { schema: z.uuid() };
const appointmentBody = z
  .strictObject({ personId: z.uuid(), as: z.enum(['broker', 'second-broker']) })
  .meta({ id: 'BrokerAppointment' });
type AppointmentBody = z.infer<typeof appointmentBody>;
const possibleBrokers = z
  .strictObject({
    items: z.array(z.strictObject({ personId: z.uuid(), name: z.string(), cluster: z.string() })),
  })
  .meta({ id: 'PossibleBrokers' });
type PossibleBrokers = z.infer<typeof possibleBrokers>;

/** Who works on a case, and how long it may take. */
@ApiTags('introductions')
@Controller('introductions/:introductionId')
export class CaseBrokersController {
  constructor(
    private readonly brokers: CaseBrokersService,
    private readonly liveness: CaseLivenessService,
    private readonly pages: CasePages,
  ) {}

  /** Who could take the case over, or be its second broker. */
  @Get('brokers')
  @Operation('introductions.list-brokers')
  @Returns(200, possibleBrokers)
  async list(@Param('introductionId', id) introductionId: string): Promise<PossibleBrokers> {
    return { items: await this.brokers.list(introductionId) };
  }

  /** Hands the case over with its history, or adds a broker for the other side. */
  @Post('brokers')
  @Operation('introductions.appoint-broker')
  @Repeated('same')
  @Returns(200, possibleBrokers)
  async appoint(
    @Param('introductionId', id) introductionId: string,
    @Body({ schema: appointmentBody }) appointment: AppointmentBody,
    @CurrentPersonId() personId: string,
  ): Promise<PossibleBrokers> {
    await this.brokers.appoint(introductionId, appointment, personId, new Date());
    return { items: await this.brokers.list(introductionId) };
  }

  /** Starts the time limit of the case's state anew. */
  @Post('time')
  @Operation('introductions.give-time')
  @Repeated('/introductions/:introductionId')
  @Returns(200, introductionDetail)
  async giveTime(
    @Param('introductionId', id) introductionId: string,
    @CurrentAccess() access: Access,
  ): Promise<IntroductionDetail> {
    const now = new Date();
    await this.liveness.giveTime(introductionId, actorOf(access), now);
    return this.pages.show(introductionId, access, now);
  }
}
