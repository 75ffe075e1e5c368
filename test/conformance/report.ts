import { families } from './families.ts'
import type { Outcome } from './run-specs.ts'
import { covers, skips } from './skips.ts'

interface Wish {
  /** Whether only some files were run, so that skips may match nothing. */
  partial: boolean
  listFailed: boolean
}

/** What a run comes to, as text for people, with the three counts in the last line; `ok` when nothing has to be done. */
export function report(outcomes: readonly Outcome[], { partial, listFailed }: Wish): { text: string; ok: boolean } {
  const skipped = (spec: Outcome) => skips.find((skip) => covers(skip, spec))
  const count = (specs: readonly Outcome[]) => ({
    passed: specs.filter((spec) => spec.passed && !skipped(spec)).length,
    failed: specs.filter((spec) => !spec.passed && !skipped(spec)).length,
    skipped: specs.filter((spec) => skipped(spec) && !skipped(spec)?.outOfScope).length,
    outside: specs.filter((spec) => skipped(spec)?.outOfScope).length,
  })
  const lines = Object.entries(families).flatMap(([family, files]) => {
    const { passed, failed, skipped, outside } = count(outcomes.filter(({ file }) => files.includes(file)))
    if (passed + failed + skipped + outside === 0) return []
    const columns = [passed, failed, skipped, outside].map((n) => String(n).padStart(6))
    return `${family.padEnd(18)}${columns.join('')}`
  })
  const failures = outcomes
    .filter((spec) => !spec.passed && !skipped(spec))
    .map(({ file, name, messages }) => `${file}: ${name}\n    ${messages[0]?.split('\n')[0] ?? ''}`)
  const stale = skips.flatMap((skip) => {
    const specs = outcomes.filter((spec) => covers(skip, spec))
    if (specs.length === 0) return partial ? [] : `skip without a spec: ${skip.file ?? ''} ${skip.name}`
    return specs.filter(({ passed }) => passed).map(({ file, name }) => `skipped, but passes: ${file} ${name}`)
  })
  const total = count(outcomes)
  const inScope = total.passed + total.failed + total.skipped
  const rate = `${((100 * total.passed) / inScope).toFixed(2)}% of ${inScope} specs in scope pass, ${total.outside} are outside`
  const text = [
    ...(listFailed ? [...failures, ''] : []),
    `${'family'.padEnd(18)}passed failed skipped outside`,
    ...lines,
    ...stale,
    rate,
    `${total.passed} passed, ${total.failed} failed, ${total.skipped + total.outside} skipped`,
  ].join('\n')
  return { text, ok: total.failed === 0 && stale.length === 0 && (partial || total.passed >= 0.95 * inScope) }
}
