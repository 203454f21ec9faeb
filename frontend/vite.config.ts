import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const CHUNKS: [string, RegExp][] = [
  ['react', /node_modules\/(react|react-dom|react-router|scheduler)\//],
  ['bpmn', /node_modules\/(bpmn-js|diagram-js|bpmn-moddle|moddle|moddle-xml|tiny-svg|min-dash|min-dom|inherits-browser)\//],
];

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      // A test helper of the form library names this validator, which compiles schemas to code. It must never ship.
      '@rjsf/validator-ajv8': fileURLToPath(new URL('./build/no-ajv.ts', import.meta.url)),
    },
  },
  server: { port: 5173, proxy: { '/api': process.env.SHUZHA_API ?? 'http://localhost:8080' } },
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    // Inlined data: URLs are not allowed for scripts and styles by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: CHUNKS.map(([name, test], index) => ({ name, test, priority: CHUNKS.length - index })) } },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    css: false,
    // Component libraries are loaded once per worker, not once per file; src/test/setup.ts leaves nothing behind.
    isolate: false,
    maxWorkers: 2,
    // jsdom knows no line height, so text areas that grow compute none.
    onConsoleLog: (log) => !log.includes('`NaN` is an invalid value for the `height`'),
    server: { deps: { inline: [/@rjsf/] } },
  },
});
