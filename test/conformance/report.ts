import { type Counts, rate, type Summary } from './summary.ts'

/** A run in words, with the three counts in the last line. */
export function report({ total, families, failures, stale }: Summary, listFailed: boolean): string {
  const inScope = total.passed + total.failed + total.skipped
  return [
    ...(listFailed ? failures.map(({ file, name, message }) => `${file}: ${name}\n    ${message}`) : []),
    `${'family'.padEnd(18)}passed failed skipped outside`,
    ...Object.entries(families).flatMap(([family, counts]) => row(family, counts)),
    ...stale,
    `${(100 * rate(total)).toFixed(2)}% of ${inScope} specs in scope pass; ${total.outside} are outside: strings and complex numbers`,
    `${total.passed} passed, ${total.failed} failed, ${total.skipped + total.outside} skipped`,
  ].join('\n')
}

function row(family: string, { passed, failed, skipped, outside }: Counts): string[] {
  if (passed + failed + skipped + outside === 0) return []
  const columns = [String(passed).padStart(6), String(failed).padStart(7), String(skipped).padStart(8)]
  return [`${family.padEnd(18)}${columns.join('')}${String(outside).padStart(8)}`]
}
