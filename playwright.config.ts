import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'proof/**/*.spec.ts'],
  outputDir: '.results/e2e',
  timeout: 180_000,
  retries: 0,
  // A busy machine has its time too; what must not appear is asked about only once everything is there.
  expect: { timeout: 15_000 },
  workers: 1,
  fullyParallel: false,
  reporter: [['list'], ['json', { outputFile: '.results/e2e.json' }]],
  use: { locale: 'en-GB', timezoneId: 'Europe/London' },
});
