import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Weekday } from '#domain/time';
import { AvailabilityService } from '#features/meetings';
import { CurrentPersonId, Operation } from '../http/access/operation.js';
import { IfMatch } from '../http/if-match.js';
import { Returns } from '../http/returns.js';
import {
  availabilityBody,
  availabilityView,
  toAvailabilityView,
  type AvailabilityBody,
  type AvailabilityView,
} from './availability.contract.js';

@ApiTags('meetings')
@Controller('people/me/availability')
export class AvailabilityController {
  constructor(private readonly availability: AvailabilityService) {}

  @Get()
  @Operation('availability.get')
  @Returns(200, availabilityView)
  async get(@CurrentPersonId() personId: string): Promise<AvailabilityView> {
    return toAvailabilityView(await this.availability.get(personId));
  }

  @Put()
  @Operation('availability.save')
  @Returns(200, availabilityView)
  async save(
    @CurrentPersonId() personId: string,
    @Body({ schema: availabilityBody }) body: AvailabilityBody,
    @IfMatch() version: number,
  ): Promise<AvailabilityView> {
    const windows = body.windows.map((window) => ({ ...window, weekday: window.weekday as Weekday }));
    return toAvailabilityView(await this.availability.save(personId, version, { ...body, windows }));
  }
}
