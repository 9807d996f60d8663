import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'proof/**/*.spec.ts'],
  outputDir: '.results/e2e',
  timeout: 180_000,
  retries: 0,
  // One browser at a time: memory, quiet and announcements are judged beside nothing else of ours.
  workers: 1,
  fullyParallel: false,
  reporter: [['list'], ['json', { outputFile: '.results/e2e.json' }]],
  use: { locale: 'en-GB', timezoneId: 'Europe/London' },
});
