import { defineConfig } from 'vitest/config';
import { knowledge } from './src/knowledge/vite-plugin';
import './scripts/map-group-by';

export default defineConfig({
  plugins: [knowledge()],
  test: {
    include: [
      'tests/unit/**/*.test.ts',
      'tests/unit/**/*.test.tsx',
      'tests/boundaries/**/*.test.ts',
      'tests/release/**/*.test.ts',
    ],
    setupFiles: ['tests/unit/setup.ts'],
  },
});
