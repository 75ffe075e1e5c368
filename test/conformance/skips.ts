import type { Outcome } from './run-specs.ts'

/** Specs that are not asked of the engine, and why. One that matches nothing, or a spec that passes, fails the run. */
export interface Skip {
  /** As `ops/add_test`; any file when left out. */
  file?: string
  /** The whole name of a spec, or a pattern. */
  name: string | RegExp
  reason: string
  /** Whether it lies outside of what the engine is for, and so does not count as a gap. */
  outOfScope?: boolean
}

export const skips: Skip[] = []

/** Whether `skip` is meant for this spec. */
export const covers = ({ file, name }: Skip, spec: Outcome): boolean =>
  (file === undefined || file === spec.file) && (typeof name === 'string' ? name === spec.name : name.test(spec.name))
