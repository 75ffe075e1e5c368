import { answers } from './answers.ts'
import { bundleSpecs } from './bundle.ts'
import { keyOf, vacuousSpecs } from './empty-engine.ts'
import { families } from './families.ts'
import { report } from './report.ts'
import { runSpecs } from './run-specs.ts'

/**
 * npm run conformance [-- <part of a file name> ...] [-- --list-failed]
 * Runs the specs of tfjs-core against our engine, counts them by family, and fails when one fails.
 */
const words = process.argv.slice(2)
const wanted = words.filter((word) => !word.startsWith('--'))
const all = Object.values(families).flat()
const files = wanted.length === 0 ? all : all.filter((file) => wanted.some((word) => file.includes(word)))

const folder = await bundleSpecs(all)
const vacuous = await vacuousSpecs(folder)
const outcomes = (await runSpecs(folder, files, answers)).filter((spec) => !vacuous.has(keyOf(spec)))
const { text, ok } = report(outcomes, { partial: wanted.length > 0, listFailed: words.includes('--list-failed') })
console.log(text)
process.exit(ok ? 0 : 1)
