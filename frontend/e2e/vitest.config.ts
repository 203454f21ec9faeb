import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** By name, so that the journey that lets three months pass (`zz-…`) is the last one in the application's life. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => a.moduleId.localeCompare(b.moduleId));
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../target/vitest-e2e', import.meta.url)),
  test: {
    environment: 'node',
    globalSetup: ['support/setup.ts'],
    include: ['journeys/*.e2e.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    retry: 0,
    bail: 0,
    testTimeout: 420_000,
    hookTimeout: 180_000,
    reporters: ['verbose'],
    sequence: { sequencer: ByName },
  },
});
