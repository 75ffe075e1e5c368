import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from './source/files.ts'

/** What `npm run check` runs too, so that nothing passes the tests that a reviewer would have to send back. */
const checks: Record<string, string[]> = {
  'every file is formatted and passes the linter': [
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--error-on-warnings',
  ],
  'every file type-checks': ['scripts/astro.ts', 'check', '--minimumFailingSeverity', 'warning'],
}

test.each(Object.entries(checks))('%s', { timeout: 180_000 }, (_, command) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  expect(status, stdout + stderr).toBe(0)
})
