/** Stands in until `npm run openapi` writes the real one from openapi.json. */
/* eslint-disable @typescript-eslint/no-explicit-any */
interface Anything {
  parameters: { query?: any; header?: any; path?: any; cookie?: any };
  requestBody?: { content: { 'application/json': any } };
  responses: { 200: { content: { 'application/json': any } } };
}
export interface paths {
  [path: string]: { get: Anything; post: Anything; put: Anything; patch: Anything; delete: Anything };
}
