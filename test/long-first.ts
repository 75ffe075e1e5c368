import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, longest first: begun last, they would keep one processor waiting for another. */
const long = [
  'accessibility',
  'exercises',
  'lessons',
  'exercise-verdicts',
  'chapters-run',
  'check',
  'layout',
  'build-failures',
  'base-path',
  'notebook-saved',
  'lighthouse',
  'bad-cells',
  'offline',
  'notebook-edit',
  'hostile',
  'bad-days',
  'taken-scripts',
]

/** Begins with the files that take long. What is not in the list follows as Vitest would have it. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => group(a) - group(b) || rank(a) - rank(b))
  }
}

const group = ({ project }: TestSpecification) => project.config.sequence.groupOrder

function rank({ moduleId }: TestSpecification): number {
  const name = /([^/]+?)(\.browser)?\.test\.ts$/.exec(moduleId)?.[1] ?? ''
  return long.includes(name) ? long.indexOf(name) : long.length
}
