import { defineConfig } from 'vitest/config'

/** Where a run leaves its counts, for `.ci/run`. */
const results = 'node_modules/.cache/chainrule/test-results.json'

const inBrowser = {
  globalSetup: ['test/browser/serve-site.ts'],
  maxWorkers: 2,
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

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
        test: {
          ...inBrowser,
          name: 'browser',
          include: ['test/browser/*.browser.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        // After all others and one file at a time: these measure milliseconds.
        test: {
          ...inBrowser,
          name: 'alone',
          include: ['test/browser/alone/*.browser.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
