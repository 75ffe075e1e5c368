import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Composed, Op } from '#lib/engine/index.ts'
import { projectRoot } from '../lesson/project-root.ts'

/** A test that an op has to pass: its file, and its titles as they stand there. */
export interface Proof {
  file: string
  titles: string[]
}

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8')
const suite = 'src/lib/engine/ops/ops.test.ts'
const withTfjs = 'test/engine-and-tfjs.test.ts'
/** Tests of PyTorch's numbers, and the numbers. */
const goldens: [file: string, numbers: string][] = [
  ['src/lib/engine/goldens.test.ts', 'test/goldens/torch-f64.json'],
  ['src/lib/engine/more-goldens.test.ts', 'test/goldens/torch-f64-more.json'],
  ['src/lib/engine/odd-goldens.test.ts', 'test/goldens/torch-f64-odd.json'],
]
const conformance = 'test/conformance/families.ts'

/**
 * Which tests prove an op, found in the tests themselves: the suite that walks all records, PyTorch's numbers, tfjs's own
 * values and specs, and every test of the engine that is about the op.
 */
export function proofsOf(record: Op | Composed, hasGradient: boolean): Proof[] {
  const short = record.name.replace(/^.*\./, '')
  const examples = `(${record.examples.length})`
  const each = titlesWithExample(suite).filter((title) =>
    hasGradient ? !title.startsWith('has no gradient') : !/slope|float32/.test(title),
  )
  const spec = specOf(record.tfjs ?? short)
  const proofs: Proof[] = [
    { file: suite, titles: each.map((title) => `${record.name}: ${title} ${examples}`) },
    {
      file: withTfjs,
      titles:
        record.tfjs === null ? [] : titlesWithExample(withTfjs).map((title) => `${record.name}: ${title} ${examples}`),
    },
    ...goldens.map(([file, numbers]) => ({ file, titles: casesIn(numbers, short) })),
    { file: conformance, titles: spec ? [`tfjs-core: ${spec}`] : [] },
    ...engineTests().map(({ file, tests }) => ({
      file,
      titles: tests.filter(({ title, body }) => isAbout(file, title, body, short)).map(({ title }) => title),
    })),
  ]
  return proofs.filter(({ titles }) => titles.length > 0)
}

/** Titles such as `gradient equals the slope, example ${i}`, without the number. */
const titlesWithExample = (file: string): string[] =>
  [...read(file).matchAll(/[`']([^`'\n]*), example (?:\$\{i\}|%i)[`']/g)].map(([, title]) => title)

const counts = new Map<string, Map<string, number>>()

/** How many cases of the op a file of numbers holds, in float64 and in float32. */
function casesIn(numbers: string, op: string): string[] {
  const known = counts.get(numbers) ?? new Map<string, number>()
  if (!counts.has(numbers)) {
    const { cases } = JSON.parse(read(numbers)) as { cases: { op: string }[] }
    for (const { op } of cases) known.set(op, (known.get(op) ?? 0) + 1)
    counts.set(numbers, known)
  }
  return known.has(op) ? [`PyTorch: ${op} (${known.get(op)} x 2)`] : []
}

/** The spec file of tfjs-core that the conformance run takes for this op. */
function specOf(name: string): string | undefined {
  const snake = name.replace(/(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g, (letter) => `_${letter}`).toLowerCase()
  return new RegExp(`\\bops/(?:\\w+/)?${snake}(?=[\\s\`])`).exec(read(conformance))?.[0]
}

interface TestText {
  title: string
  body: string
}
let found: { file: string; tests: TestText[] }[] | undefined

/** The tests of the engine with their texts, without those that walk all ops. */
function engineTests() {
  found ??= globSync('src/lib/engine/**/*.test.ts', { cwd: projectRoot })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== suite && !goldens.some(([golden]) => golden === file))
    .sort()
    .map((file) => ({ file, tests: testsIn(read(file)) }))
  return found
}

/** Each test begins at its `test(` and ends where the next one does. */
function testsIn(text: string): TestText[] {
  const starts = [...text.matchAll(/\btest(?:\.each)?\([\s\S]*?(?:'([^'\n]+)'|`([^`]+)`|"([^"\n]+)")/g)]
  return starts.map((match, i) => ({
    title: match[1] ?? match[2] ?? match[3],
    body: text.slice(match.index, starts[i + 1]?.index ?? text.length),
  }))
}

/** Whether a test is about the op: it has its name in the title, or tries it with many shapes, or tries its kernel. */
function isAbout(file: string, title: string, body: string, name: string): boolean {
  if (new RegExp(`(?<!\\w)${name}(?!\\w)`).test(title)) return true
  if (!/properties\.test|\/kernels\//.test(file)) return false
  return new RegExp(`\\b(?:tf|ops|losses|image)\\.${name}\\b|'${name}'`).test(body)
}
