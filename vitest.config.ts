import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts', 'adapters/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most of the time they wait for processes that they have started.
    maxWorkers: '100%',
    globalSetup: ['__tests__/services/global-setup.ts'],
  },
});
