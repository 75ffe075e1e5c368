import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from './source/files.ts'

/** What `npm run check` runs too, so that nothing passes the tests that a reviewer would have to send back. */
const checks: Record<string, string[]> = {
  'every file is formatted and passes the linter': ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  'every file type-checks': ['astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'],
}

test.each(Object.entries(checks))('%s', { timeout: 180_000 }, (_, [script, ...options]) => {
  const command = [`node_modules/${script}`, ...options]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  expect(status, stdout + stderr).toBe(0)
})
