import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { throwing } from './throwing.ts'

/** What became of one spec. */
export interface Outcome {
  /** As `ops/add_test`. */
  file: string
  /** Its suites and its own title; a number is added to one that its file has already had. */
  name: string
  passed: boolean
  messages: string[]
  /** The text of its function. */
  source: string
}

/** Runs bundled specs with jasmine, in the order in which they stand. `answers` is what they find in place of tfjs. */
export async function runSpecs(folder: string, files: readonly string[], answers: object): Promise<Outcome[]> {
  const jasmine = createRequire(import.meta.url)('jasmine-core').boot()
  const env = jasmine.getEnv()
  env.configure({ random: false })
  jasmine.DEFAULT_TIMEOUT_INTERVAL = 5000
  const declared = new Map<string, { file: string; source: string }>()
  let file = ''
  const recording = (title: string, body: () => unknown, timeout?: number) => {
    const spec = env.it(title, body, timeout)
    declared.set(spec.id, { file, source: String(body) })
    return spec
  }
  Object.assign(globalThis, { answers, it: recording })
  env.beforeEach(() => jasmine.addMatchers(throwing))
  const load = (name: string) => import(pathToFileURL(join(folder, `${name}.mjs`)).href)
  Object.assign(answers, { util: await load('util'), test_util: await load('test_util') })
  for (file of files) await load(file)

  const outcomes: Outcome[] = []
  const seen = new Map<string, number>()
  env.addReporter({
    specDone(result: { id: string; fullName: string; status: string; failedExpectations: { message: string }[] }) {
      if (result.status === 'excluded' || result.status === 'pending') return
      const { file, source } = declared.get(result.id) ?? { file: '', source: '' }
      const key = `${file} ${result.fullName}`
      const nth = (seen.get(key) ?? 0) + 1
      seen.set(key, nth)
      const name = nth === 1 ? result.fullName : `${result.fullName} (${nth})`
      const messages = result.failedExpectations.map(({ message }) => message)
      outcomes.push({ file, name, source, messages, passed: result.status === 'passed' })
    },
  })
  await env.execute()
  return outcomes
}
