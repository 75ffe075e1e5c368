import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import { beforeAll, expect, test } from 'vitest'
import { parseJavaScript } from '../../src/lib/kernel/cell/parse-javascript.ts'
import { parseTypeScript } from '../../src/lib/kernel/cell/parse-typescript.ts'
import { slimParser } from './slim-parser.ts'

interface Parsers {
  parseJavaScript: typeof parseJavaScript
  parseTypeScript: typeof parseTypeScript
}
let slim: Parsers
let bytes: number

beforeAll(async () => {
  const folder = join(import.meta.dirname, '../../src/lib/kernel/cell')
  const entry = join(folder, 'entry.js')
  const { output } = await build({
    input: entry,
    plugins: [
      slimParser,
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry ? `export * from './parse-javascript.ts'; export * from './parse-typescript.ts'` : null,
      },
    ],
    write: false,
    logLevel: 'silent',
    output: { format: 'iife', name: 'parsers', minify: true },
  })
  bytes = output[0].code.length
  slim = new Function(`${output[0].code}; return parsers`)() as Parsers
})

const both = ['parseJavaScript', 'parseTypeScript'] as const
const full: Parsers = { parseJavaScript, parseTypeScript }
const outcome = (parse: () => unknown) => {
  try {
    return { tree: JSON.stringify(parse(), (_, value) => (typeof value === 'bigint' ? `${value}n` : value)) }
  } catch (error) {
    return { message: (error as Error).message, place: (error as { pos?: number }).pos }
  }
}

test.each([
  'const a = 1, { b, ...c } = { b: 2n }; for await (const x of y) a ?? b?.c',
  'class A { #p = 1; static { this.q = () => super.r } get ["x" + 1]() { return /a(?<n>b)\\k<n>/dgu } }',
  'const ids = { é: 1, 变量: 2 }; label: while (true) break label',
  'let $a_1 = θ + ∂, x\u0301 = क्‍ष, \\u{1d4b3} = 𝒳.𠮷1 + ª·',
  'const º°',
  'const 1a = 2',
  'const a№',
  'const a𝟙 = 1; const 𝟙',
  'import a, * as b from "c"; export { a as "d" }; export * from "e"; export default await import("f")',
  'return 1',
  'super.a',
  'with (a) b',
  'const yield = enum',
  'a => { "use strict"; 010 }',
  '#!shell\n(a, b) // comment\n<!-- none',
  'const matched = /\\p{Script=Han}+[\\p{Lu}--[A-Z]]/v, old = /[^/]\\//',
  'const x = ;',
  'const s = "open',
])('%s is read as by the full parser', (code) => {
  for (const parser of both) expect(outcome(() => slim[parser](code))).toEqual(outcome(() => full[parser](code)))
})

test.each([
  'let x: number = <number>y; type T = { a?: string }; function f<T>(this: A, x: T): x is B { return x as never }',
  'enum E { A }',
])('%s is read as by the full TypeScript parser', (code) => {
  expect(outcome(() => slim.parseTypeScript(code))).toEqual(outcome(() => full.parseTypeScript(code)))
})

test('our own files are read as by the full TypeScript parser', () => {
  const files = globSync(join(import.meta.dirname, '../../src/lib/{engine/tape,kernel}/**/*.ts'))
  const codes = files.map((file) => readFileSync(file, 'utf8'))
  expect(codes.length).toBeGreaterThan(100)
  const outcomes = codes.map((code) => [
    outcome(() => slim.parseTypeScript(code)),
    outcome(() => full.parseTypeScript(code)),
  ])
  expect(outcomes.filter(([short, long]) => short.tree !== long.tree || short.message !== long.message)).toEqual([])
  expect(outcomes.filter(([short]) => short.tree).length).toBeGreaterThan(100)
})

test.each(['const bad = /(/', 'const bad = /a/gg', 'const bad = /(?<n>a)(?<n>b)/u'])(
  '%s is refused at the same place, in words of the browser',
  (code) => {
    for (const parser of both) {
      const [short, long] = [outcome(() => slim[parser](code)), outcome(() => full[parser](code))]
      expect(short.message).toMatch(/^Invalid (regular expression|flags)/)
      expect(short.place).toBe(long.place)
    }
  },
)

test('the tables of Unicode are gone', () => {
  expect(bytes).toBeLessThan(199_000)
})
