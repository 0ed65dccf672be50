import react from '@vitejs/plugin-react';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const domain = fileURLToPath(new URL('../../libs/domain', import.meta.url));

/** Writes `.br` and `.gz` beside what is worth compressing, once at build time instead of at every request. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const [name, output] of Object.entries(bundle)) {
        if (!/\.(js|css|svg)$/.test(name)) continue;
        const source = Buffer.from(output.type === 'chunk' ? output.code : output.source);
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(source, { params }));
        writeFileSync(join(dir, `${name}.gz`), gzipSync(source));
      }
    },
  };
}

/** Everything is a file of its own (no inline scripts, styles or data: assets), so that a strict CSP holds. */
export default defineConfig({
  plugins: [react(), compressed()],
  resolve: { alias: [{ find: /^#domain\/(.+)$/, replacement: `${domain}/$1/index.ts` }] },
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022', reportCompressedSize: false },
  server: { proxy: { '/api': process.env['QUATREFOIL_API'] ?? 'http://127.0.0.1:3000' } },
});
