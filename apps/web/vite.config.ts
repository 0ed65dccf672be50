import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const domain = fileURLToPath(new URL('../../libs/domain', import.meta.url));

/** Everything is a file of its own (no inline scripts, styles or data: assets), so that a strict CSP holds. */
export default defineConfig({
  plugins: [react()],
  resolve: { alias: [{ find: /^#domain\/(.+)$/, replacement: `${domain}/$1/index.ts` }] },
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022', reportCompressedSize: false },
  server: { proxy: { '/api': process.env['QUATREFOIL_API'] ?? 'http://127.0.0.1:3000' } },
});
