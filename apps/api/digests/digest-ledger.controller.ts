import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DigestLedgerService } from '#features/digests';
import { CurrentPersonId, Operation } from '../http/access/operation.js';
import { toPage } from '../http/cursor.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import {
  ledgerPageView,
  ledgerPeriodsView,
  ledgerQuery,
  toLedgerEntryView,
  toLedgerPeriodsView,
  triedBody,
  type LedgerPageView,
  type LedgerPeriodsView,
  type LedgerQuery,
  type TriedBody,
} from './digest-ledger.contract.js';

const personParam = { schema: z.uuid() };
const periodParam = { schema: z.string().max(20) };

/** For platform admins: who got which digest, why not, and what nobody knows. */
@ApiTags('digests')
@Controller('digests/ledger')
export class DigestLedgerController {
  constructor(private readonly ledger: DigestLedgerService) {}

  @Get()
  @Operation('digests.read-ledger')
  @Returns(200, ledgerPageView)
  async list(@Query({ schema: ledgerQuery }) { state, person, limit, cursor }: LedgerQuery): Promise<LedgerPageView> {
    const filter = { state: state ?? null, person: person ?? null };
    const rows = await this.ledger.list({ ...filter, limit: limit + 1, after: cursor ?? null });
    return toPage(rows, limit, toLedgerEntryView);
  }

  /** How many digests of each period of the last five weeks are in which state. */
  @Get('periods')
  @Operation('digests.read-ledger')
  @Returns(200, ledgerPeriodsView)
  async countByPeriod(): Promise<LedgerPeriodsView> {
    return toLedgerPeriodsView(await this.ledger.countByPeriod(new Date()));
  }

  /** Ends a doubt: the person says that it came, or the mail server's log does. */
  @Post(':personId/:period/arrived')
  @Operation('digests.settle')
  @ReturnsNothing()
  markArrived(
    @Param('personId', personParam) personId: string,
    @Param('period', periodParam) period: string,
    @Body({ schema: triedBody }) { triedAt }: TriedBody,
    @CurrentPersonId() by: string,
  ): Promise<void> {
    return this.ledger.markArrived({ personId, period, triedAt: new Date(triedAt) }, by);
  }

  /** Sends one in doubt, failed or lost once more: under the same Message-ID, to the address the person has now. */
  @Post(':personId/:period/send-again')
  @Operation('digests.send-again')
  @ReturnsNothing()
  sendAgain(
    @Param('personId', personParam) personId: string,
    @Param('period', periodParam) period: string,
    @Body({ schema: triedBody }) { triedAt }: TriedBody,
    @CurrentPersonId() by: string,
  ): Promise<void> {
    return this.ledger.sendAgain({ personId, period, triedAt: new Date(triedAt) }, { by, now: new Date() });
  }
}
