import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../target/vitest-e2e', import.meta.url)),
  test: {
    environment: 'node',
    // a worker loads the driver of the browser once, not once per file; no two journeys share a module that remembers
    isolate: false,
    globalSetup: ['support/setup.ts'],
    include: ['journeys/*.e2e.ts'],
    maxWorkers: 2,
    retry: 0,
    bail: 0,
    testTimeout: 420_000,
    hookTimeout: 180_000,
    reporters: ['verbose'],
  },
});
