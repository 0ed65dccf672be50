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
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withProblems(document);
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const PROBLEM = {
  type: 'object',
  description: 'What went wrong (RFC 9457). `code` never changes and is never translated.',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      description: 'The fields at fault, as JSON pointers, each with the rule that it breaks.',
      items: {
        type: 'object',
        required: ['pointer', 'rule'],
        properties: { pointer: { type: 'string' }, rule: { type: 'string' } },
      },
    },
    reference: { type: 'string', description: 'Names the log line of a failure on our side.' },
  },
};

/** Every operation may answer a problem document instead. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) operation.responses['default'] = { description: 'A problem.', content };
    }
  }
  return {
    ...document,
    components: { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM } },
  };
}
