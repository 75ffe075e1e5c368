/**
 * Prints `N passed, N failed` from Vitest's JSON report and exits with 1 unless everything passed.
 * A test file that could not be loaded, or a run that ended badly without a failed test, counts as one failure.
 * Plain JavaScript: it also reports when nothing could be installed.
 */
import { existsSync, readFileSync } from 'node:fs'

const [, , file, status] = process.argv
const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] }

let passed = 0
let failed = 0
for (const { status: outcome, assertionResults } of report.testResults) {
  const broken = assertionResults.filter((test) => test.status === 'failed').length
  passed += assertionResults.filter((test) => test.status === 'passed').length
  failed += outcome === 'failed' ? Math.max(1, broken) : broken
}
if (status !== '0' && failed === 0) failed = 1
if (passed === 0 && failed === 0) failed = 1

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
