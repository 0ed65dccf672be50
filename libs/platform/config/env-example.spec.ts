import { readFileSync } from 'node:fs';
import { renderEnvExample } from './env-example.js';

test('.env.example is the one that the schema gives (npm run env-example writes it)', () => {
  expect(readFileSync('.env.example', 'utf8')).toBe(renderEnvExample());
});
