import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongFirst } from './test/long-first.ts'

/** Where a run leaves its counts, for `.ci/run`. */
const results = 'node_modules/.cache/chainrule/test-results.json'

/** Files at a time, of both kinds together: one more than there are processors, for while one waits the others compute. */
const maxWorkers = availableParallelism() + 1

const inBrowser = {
  globalSetup: ['test/browser/serve-site.ts'],
  maxWorkers,
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  test: {
    reporters: [['default', { summary: false }], 'json'],
    outputFile: { json: results },
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,site,lessons,scripts}/**/*.test.ts', 'test/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
          testTimeout: 30_000,
          maxWorkers,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'browser',
          include: ['test/browser/*.browser.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        // After all others and one file at a time: these measure milliseconds.
        test: {
          ...inBrowser,
          name: 'alone',
          include: ['test/browser/alone/*.browser.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
