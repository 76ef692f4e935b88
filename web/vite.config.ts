import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [
    react(),
    // What the components say of themselves ("press Escape") in languages that the pages are not in: 8 KB of the first page.
    { ...optimizeLocales.vite({ locales: ['en'] }), enforce: 'pre' as const },
  ],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the service allows nothing inline: no picture or font as a data URL, no script to load modules ahead.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    chunkSizeWarningLimit: 1000,
    rollupOptions: {
      // How long each plugin took is no fault of the build.
      checks: { pluginTimings: false },
      output: {
        // All views have the same file name: their folders tell them apart.
        chunkFileNames: ({ facadeModuleId, name }) =>
          `assets/${/views\/([\w-]+)\/view[.]tsx$/.exec(facadeModuleId ?? '')?.[1] ?? name}-[hash].js`,
      },
    },
  },
  // `npx vite web` beside a service that runs: what is asked of /api goes there.
  server: { proxy: { '/api': process.env.LACUNA_URL ?? 'http://127.0.0.1:8080' } },
});
