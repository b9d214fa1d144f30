import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const backend = { target: 'http://localhost:8080' };

export default defineConfig({
  base: '/',
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  esbuild: { jsx: 'automatic' },
  server: { proxy: { '/v1': backend, '/camunda': backend, '/swagger-ui': backend } },
  build: {
    outDir: '../../../target/classes/static',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  test: {
    environment: './src/testing/one-window.ts',
    // what one file has loaded is there for the next ones: a third of the processor time; setup.ts clears what they leave
    pool: 'forks',
    isolate: false,
    poolOptions: { forks: { execArgv: ['--max-semi-space-size=64'] } },
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    testTimeout: 60_000,
  },
});
