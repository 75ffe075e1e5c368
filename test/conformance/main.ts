import { answers } from './answers.ts'
import { bundleSpecs } from './bundle.ts'
import { keyOf, vacuousSpecs } from './empty-engine.ts'
import { families } from './families.ts'
import { report } from './report.ts'
import { runSpecs } from './run-specs.ts'
import { rate, summarise } from './summary.ts'

/**
 * npm run conformance [-- <part of a file name> ...] [-- --list-failed] [-- --json]
 * Runs the specs of tfjs-core against our engine and counts them by family. Fails when a spec fails, when a skip is
 * stale, and when fewer than 95% of what is in scope pass.
 */
const words = process.argv.slice(2)
const wanted = words.filter((word) => !word.startsWith('--'))
const all = Object.values(families).flat()
const files = wanted.length === 0 ? all : all.filter((file) => wanted.some((word) => file.includes(word)))

const folder = await bundleSpecs(all)
const vacuous = await vacuousSpecs(folder)
const outcomes = (await runSpecs(folder, files, answers)).filter((spec) => !vacuous.has(keyOf(spec)))
const summary = summarise(outcomes, wanted.length > 0)
console.log(words.includes('--json') ? JSON.stringify(summary) : report(summary, words.includes('--list-failed')))
const { failures, stale, total } = summary
process.exit(failures.length === 0 && stale.length === 0 && (wanted.length > 0 || rate(total) >= 0.95) ? 0 : 1)
