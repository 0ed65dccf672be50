import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Operation } from '../http/access/operation.js';
import { Returns } from '../http/returns.js';
import { Readiness } from './readiness.read-model.js';

const healthView = z.strictObject({ status: z.literal('ok') });
type HealthView = z.infer<typeof healthView>;

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process runs; says nothing of what it depends on, so that a database outage restarts nobody. */
  @Get('livez')
  @Operation('health.live')
  @Returns(200, healthView)
  live(): HealthView {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Operation('health.ready')
  @Returns(200, healthView)
  async ready(): Promise<HealthView> {
    await this.readiness.check();
    return { status: 'ok' };
  }
}
