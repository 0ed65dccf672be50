import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The description of the API, as committed in `openapi.json`. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Quatrefoil')
    .setDescription('Brings small firms together with the research that can solve their problems.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('quatrefoil.session_token')
    .build();
  return SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
