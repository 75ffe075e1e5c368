import fc from 'fast-check'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { blankTypes } from './blank-types.ts'
import { parseCell } from './parse-cell.ts'
import { parseJavaScript } from './parse-javascript.ts'
import { parseTypeScript } from './parse-typescript.ts'
import { CellProblem } from './problem.ts'

/** What TypeScript itself makes of the text. */
function transpile(code: string): string {
  const compilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    alwaysStrict: false,
  }
  return ts.transpileModule(code, { compilerOptions }).outputText.replace(/^export \{\};$/m, '')
}

/** A program's tree without positions, and without the empty statements that erased ones leave. */
function shape(code: string): unknown {
  const strip = (value: unknown): unknown => {
    if (value instanceof RegExp || typeof value === 'bigint') return String(value)
    if (Array.isArray(value)) return value.filter((part) => part?.type !== 'EmptyStatement').map(strip)
    if (typeof value !== 'object' || value === null) return value
    const fields = Object.entries(value).filter(([key]) => !['start', 'end', 'loc', 'raw', 'directive'].includes(key))
    return Object.fromEntries(fields.map(([key, field]) => [key, strip(field)]))
  }
  return strip(parseJavaScript(code))
}

/** Everything that was not a type stands where it stood. */
function expectInPlace(code: string, blanked: string): void {
  expect(blanked).toHaveLength(code.length)
  for (let i = 0; i < code.length; i++) {
    if (blanked[i] !== code[i]) expect(' ;()').toContain(blanked[i])
  }
  expect(blanked.split('\n').map((line) => line.length)).toEqual(code.split('\n').map((line) => line.length))
}

const same = [
  'let x: number = 1',
  'let x: number, y: string = "a", z!: boolean',
  'const { a, b: [c] }: { a: number; b: number[] } = d',
  'const f = (a: number, b?: string, ...c: any[]): void => {}',
  'function f<T extends object = {}>(this: Window, a?: T, b: T[] = []): a is string {}',
  'function f(this: Window) { return this }',
  'function f(this: Window,) { return this }',
  'async function* g<T>(x: Promise<T>): AsyncGenerator<T> { yield await x }',
  'const f = async <T,>(x: T): Promise<T> => x',
  'const f = async <\n  T\n>(x: T) => x',
  'function f() { return <\n T\n>(x: T) => x }',
  'const f = (x): {\n  a: number\n} => x',
  'const f = async (x: number,\n  y: number,\n): Promise<\n  number\n> => x + y',
  'const f = (a = (1)): // why\n number => a',
  'const f = function <T>(x: T): T { return x }',
  'x as any',
  'const y = x as unknown as string[]',
  'const y = (x as any).z!.w as const',
  'const y = { a: 1 } satisfies { a: number }',
  'let x = 1 as any\n(y)',
  'let x = 1 as any\n[y] = z',
  'let x = 1 satisfies number\n`a`',
  'let x: any\n(y)',
  'let x = (a as any)\n;(b)',
  'foo\ntype A = 1\n(bar)',
  'foo\ninterface A { b: c }\n[bar] = [1]',
  'foo\ndeclare const q: number\n`x`',
  'if (a) b as any\nelse c',
  'for (let i = 0 as number; i < (3 as number); i++) {}',
  'for (const x: number of y as any) {}'.replace(': number', ''),
  'for (const k in o as any) k as string',
  'while (x as any) y!',
  'do x as any\nwhile (y)',
  'throw x as Error\n(y)',
  'const g = () => x as any\n(y)',
  'const g = () => ({}) as any\n[1].map(g)',
  'a!',
  'a!.b!()![c!]',
  'a?.b!.c',
  '(a?.b)!.c',
  'x! = 1',
  'x!++',
  'f<number>(1)',
  'f<Map<string, number>>(1)',
  'new Map<string, number>()',
  'new Map<string, number>',
  'f<string>`a${b as any}`',
  'const g = f<number>',
  'a?.<number>(1)'.replace('?.', '?.b'),
  'a?.b<number>(1)',
  'a < b && c > d',
  'new Map<string, number>\n-x',
  'new Map<string, number>\n// c\n-x',
  'a < (b as any) && c > d',
  'type A<T> = { [K in keyof T]?: T[K] }',
  'type A = typeof import("x")',
  'type A = `a${string}`\nx',
  'interface A extends B<C> { (x: number): string; new (x: number): A; readonly [k: string]: any }',
  'declare function f(x: number): void',
  'declare namespace N { const x: number }',
  'declare global { interface Window { x: 1 } }',
  'declare enum E { A }',
  'declare class D { x: number }',
  'abstract class A { abstract x: number; abstract f(): void; g() {} }',
  'class A<T> extends B<T> implements C<T>, D {}',
  'class A extends (B as any) implements C {}',
  'class A implements /* implements */ C {}',
  'const K = class<T> implements C {}',
  'class A { x: number; y?: string; z!: boolean; readonly w = 1; static s: number = 2 }',
  'class A { private static readonly x?: number = 1 }',
  'class A { declare x: number\n y = 1 }',
  'class A { a = 1\n public [b] = 2 }',
  'class A { a = 1\n readonly *[b]() {} }'.replace('readonly *', 'public *'),
  'class A { get: number\n foo(): void {} }',
  'class A { static: number\n async: boolean\n foo() {} }',
  'class A { x = y as any\n [z] = 1 }',
  'class A { x?\n [z] = 1 }',
  'class A { [x]?: number = 1; [(y)]!: number }',
  'class A { f(x: number): void\n f(x: any) { return x } }',
  'class A { constructor(x: number)\n constructor(x: any) {} }',
  'class A { [k: string]: any; #p: number = 1 }',
  'class A { get v(): number { return 1 } set v(x: number) {} }',
  'class A extends B { override f(this: A, x?: number) {} protected async *g<T>(): any {} }',
  'class A { static { let y: number = 1 } }',
  'class A { readonly readonly: number = 1; private public = 2 }',
  'function f(a: number): void\nfunction f(a: any) { return a }',
  '({ m<T>(x: T): void {}, get q(): number { return 1 }, async *n(): any {} })',
  'try { x } catch (e: unknown) {}',
  'const x = <T,>(y: T) => y',
  'label: for (const x of y as any[]) break label',
  'a ? (b as any) : (c satisfies D)',
  'a ? (b): c => d : e',
  'const s = "as any"; // as any\nconst t = `x: ${s as string} as any`',
  'const 数: number = 1; const π = 数 as any\n(数)',
  "const emoji: string = '👍' as string\n[1]",
  'let x /* : a */ : /* b */ number /* c */ = 1',
  'const f = (x: number /* a */ ) /* ) */ : /* b */ number => x',
  'export_ as any'.replace('export_', 'exported'),
  'let as = 1; as as any; as\n as',
  'const type = 1; type\nA = 3'.replace('A', 'as_'),
  'await (x as Promise<number>)',
  'yield_ as any\n/a/g.test(b)'.replace('yield_', 'x'),
  'using r: R = open() as R',
  'var v: number; { var v: number = 2 }',
  'x = <T,>(y: T): y is T & {} => true',
  'enumerate(x as any)',
  'const o = { async: 1 as any, get: 2 as any, [k as string]: 3 }',
]

describe('erasing types', () => {
  test.each(same)('gives the program that TypeScript gives: %s', (code) => {
    const { javascript } = parseCell(code)
    expectInPlace(code, javascript)
    expect(shape(javascript)).toEqual(shape(transpile(code)))
  })

  test.each(same)('is safe to do twice: %s', (code) => {
    const once = blankTypes(code, parseTypeScript(code))
    expect(blankTypes(once, parseTypeScript(once))).toBe(once)
  })

  test('leaves JavaScript as it is, to the last blank', () => {
    for (const code of [
      'const a = 1 // b\n\n\tc(a) ;',
      'x = a\n++b',
      '`${`${1}`}`',
      '/[/]/.test(a)',
      'a ? (b) : c => d',
    ]) {
      expect(parseCell(code).javascript).toBe(code)
    }
  })

  test.each([
    ['enum Color { red }', 'enum'],
    ['const enum Color { red }', 'enum'],
    ['namespace N { export const a = 1 }', 'namespace'],
    ['module M {}', 'namespace'],
    ['class A { constructor(public x: number) {} }', 'parameter property'],
    ['class A { constructor(readonly x = 1) {} }', 'parameter property'],
    ['const x = <any>y', 'angle-bracket cast'],
    ['import a = require("b")', 'import ='],
    ['export = 3', 'export ='],
    ['@logged class A {}', 'decorator'],
    ['class A { @logged x = 1 }', 'decorator'],
  ])('refuses what leaves something behind, at its place: %s', (code, what) => {
    const line = `let before = 1\n  ;${code}`
    const error = problem(line)
    expect(error).toMatchObject({ code: expect.stringMatching(/^type-only-/), details: { what }, line: 2 })
    expect(error.message).toMatch(new RegExp(`^${what}: `))
  })

  test.each(['a + b as number * c', 'a * b as any * c + d, e + f as any * g'])(
    'refuses a cast that without its type would mean something else: %s',
    (code) => expect(problem(code)).toMatchObject({ code: 'cast-precedence', line: 1 }),
  )

  test('means the same as TypeScript for any mix of types, line breaks and missing semicolons', () => {
    fc.assert(
      fc.property(program, (code) => {
        const expected = shape(transpile(code))
        const { javascript } = parseCell(code)
        expectInPlace(code, javascript)
        expect(shape(javascript)).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })
})

function problem(code: string) {
  try {
    parseCell(code)
  } catch (error) {
    if (error instanceof CellProblem) return error.error
    throw error
  }
  throw new Error(`should have been refused: ${code}`)
}

// Programs for the property: types with line breaks in them, statements that end without a semicolon and begin with
// what could continue the one before.
const type = fc.constantFrom(
  'number',
  'any[]',
  '{\n  a: string\n}',
  'Map<string, number>',
  '(x: number) => void',
  "'a' | 'b'",
  '[\n number]',
  'typeof x',
  'A<\nB>',
)
const atom = fc
  .constantFrom('x', '1', '(y)', '[z]', '`t`', '{}', 'f(x)', 'x.y', '!x', '-x', '"s"')
  .map((text) => (text === '{}' ? '({})' : text))
const cast = fc
  .tuple(fc.constantFrom('x', '1', '(y)', 'f(x)', 'x.y'), fc.constantFrom(' as ', ' satisfies '), type)
  .map((parts) => parts.join(''))
const expression = fc.oneof(
  atom,
  cast,
  cast.map((text) => `(${text})`),
  fc.tuple(atom, type).map(([value, t]) => `f<${t}>(${value})`),
  fc.tuple(type, type, atom).map(([a, b, value]) => `(p: ${a}): ${b} => ${value}`),
  fc.tuple(type, type, cast).map(([a, b, value]) => `async <T extends ${a}>(p?: ${b}) => ${value}`),
  fc.tuple(type, atom).map(([t, value]) => `<\nT = ${t}>(p: T) => ${value}`),
  fc.constantFrom('x!', 'x!.y', 'x?.y!.z', 'new Map<string, number>', '(class<T> implements I { p: T\n q?: number })'),
)
const statement = fc.oneof(
  expression,
  fc.tuple(type, expression).map(([t, value]) => `let v: ${t} = ${value}`),
  type.map((t) => `let v: ${t}`),
  type.map((t) => `type A = ${t}`),
  type.map((t) => `declare const d: ${t}`),
  fc.tuple(type, expression).map(([t, value]) => `function g(this: ${t}, p?: ${t}): ${t} { return ${value} }`),
  fc
    .tuple(type, expression, type)
    .map(([a, value, b]) => `class C { readonly p: ${a} = ${value}\n private [q]?: ${b}\n get: ${a}\n m(): ${b} {} }`),
  expression.map((value) => `if (x) ${value}\nelse y`),
)
const declaring = /\b(?:let v|function g|class C|type A|declare const d)\b/
/** Each declaration once, so that the parsers do not complain about names declared twice. */
const program = fc
  .tuple(fc.array(statement, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\n\n', '\n// c\n'))
  .map(([statements, gap]) => statements.map((text, i) => text.replace(declaring, (name) => `${name}${i}`)).join(gap))
  .filter((code) => parses(code))

/** The generator does not know all of the grammar: what TypeScript itself refuses does not count. */
function parses(code: string): boolean {
  const { diagnostics } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext },
  })
  return diagnostics!.length === 0
}
