import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Repeated } from './idempotency/repeated.js';

/** One schema checks the body that we send and documents it in OpenAPI. */
export function Returns(status: number, schema: z.ZodType): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema }),
    ApiResponse({ status, standardSchema: schema }),
  );
}

/** For operations that answer without a body. */
export function ReturnsNothing(): MethodDecorator {
  return applyDecorators(HttpCode(204), ApiResponse({ status: 204, description: 'Done.' }), Repeated('same'));
}
