#!/usr/bin/env node
// The command line in a fresh clone: installs and builds when needed (on stderr), then hands over to apps/cli.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, root } from '../scripts/prepare.mjs';

try {
  await prepare(['server']);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
await import(pathToFileURL(path.join(root, 'dist', 'apps', 'cli', 'main.js')).href);
