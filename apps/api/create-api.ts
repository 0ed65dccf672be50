import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { LoggerService } from '@nestjs/common';
import type { Config } from '#platform/config';
import { projectFolder } from '#platform/instance';
import { ApiModule } from './api.module.js';
import { fastifyAdapter, guardTheDoor } from './http/server.js';
import { describeApi } from './open-api.js';
import { serveWeb } from './web/serve-web.js';

export interface ApiOptions {
  readonly logger: LoggerService | false;
  /** Only look at the routes, without opening a database: for writing openapi.json. */
  readonly preview?: boolean;
  /** Serve the docs; default true. */
  readonly docs?: boolean;
}

/** The API and the web app, ready to listen: `/api/v1`, its docs at `/api/docs`, health at `/livez` and `/readyz`. */
export async function createApi(
  config: Config,
  { logger, preview = false, docs = true }: ApiOptions,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), fastifyAdapter(config), {
    logger,
    preview,
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: ['livez', 'readyz'] });
  if (preview) return app;
  await guardTheDoor(app, config);
  await serveWeb(app.getHttpAdapter().getInstance(), path.join(projectFolder(), 'apps', 'web', 'dist'));
  if (docs) SwaggerModule.setup('api/docs', app, () => describeApi(app), { jsonDocumentUrl: 'api/openapi.json' });
  return app;
}
