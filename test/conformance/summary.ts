import { families } from './families.ts'
import type { Outcome } from './run-specs.ts'
import { covers, skips } from './skips.ts'

/** How many specs there were of each kind. */
export interface Counts {
  passed: number
  failed: number
  /** In scope, but answered otherwise on purpose. */
  skipped: number
  /** About what the engine is not for. */
  outside: number
}

/** What a run comes to. */
export interface Summary {
  total: Counts
  families: Record<string, Counts>
  failures: { file: string; name: string; message: string }[]
  /** What is wrong with the list of skips. */
  stale: string[]
}

const skipOf = (spec: Outcome) => skips.find((skip) => covers(skip, spec))

/** Sums up the outcomes of all specs; `partial` when only some files were run, so that skips may match nothing. */
export function summarise(outcomes: readonly Outcome[], partial: boolean): Summary {
  const byFamily = Object.entries(families).map(([family, files]) => {
    return [family, count(outcomes.filter(({ file }) => files.includes(file)))] as const
  })
  return {
    total: count(outcomes),
    families: Object.fromEntries(byFamily),
    failures: outcomes
      .filter((spec) => !spec.passed && !skipOf(spec))
      .map(({ file, name, messages }) => ({ file, name, message: messages[0]?.split('\n')[0] ?? '' })),
    stale: skips.flatMap((skip) => {
      const specs = outcomes.filter((spec) => covers(skip, spec))
      if (specs.length === 0) return partial ? [] : `skip without a spec: ${skip.file ?? ''} ${skip.name ?? skip.uses}`
      return specs.filter(({ passed }) => passed).map(({ file, name }) => `skipped, but passes: ${file} ${name}`)
    }),
  }
}

function count(specs: readonly Outcome[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0, outside: 0 }
  for (const spec of specs) {
    const skip = skipOf(spec)
    if (skip) counts[skip.outOfScope ? 'outside' : 'skipped']++
    else counts[spec.passed ? 'passed' : 'failed']++
  }
  return counts
}

/** The part of the specs in scope that pass: the promise is 0.95. */
export const rate = ({ passed, failed, skipped }: Counts): number => passed / (passed + failed + skipped)
