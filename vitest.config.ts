import { defineConfig } from 'vitest/config'

/** Where a run leaves its counts, for `.ci/run`. */
const results = 'node_modules/.cache/chainrule/test-results.json'

export default defineConfig({
  test: {
    reporters: [['default', { summary: false }], 'json'],
    outputFile: { json: results },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,site,lessons,scripts}/**/*.test.ts', 'test/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // After the unit tests and one file at a time: some of these measure milliseconds.
        test: {
          name: 'browser',
          include: ['test/browser/*.browser.test.ts'],
          globalSetup: ['test/browser/serve-site.ts'],
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
