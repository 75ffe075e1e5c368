import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { parseCell } from './parse-cell.ts'
import { parseJavaScript } from './parse-javascript.ts'

/** Files of this project as if they were cells: without what makes them modules. */
const sources = globSync(['src/lib/engine/**/*.ts', 'src/lib/kernel/cell/*.ts', 'src/lib/kernel/output/**/*.ts'])
  .filter((path) => !/\.test\.ts$/.test(path))
  .map((path) => ({ path, code: asCell(readFileSync(path, 'utf8')) }))

function asCell(code: string): string {
  const withoutImports = code.replace(
    /^(?:import|export [{*]|export type \{)[\s\S]*?(?:['"]|^\})(?:.*\.ts['"])?$/gm,
    '',
  )
  return withoutImports.replace(/^export (?=abstract|async|class|const|function|interface|let|type)/gm, '')
}

/** The tree as text, without positions and empty statements. */
function shape(javascript: string): string {
  return JSON.stringify(parseJavaScript(javascript), (key, value) => {
    if (['start', 'end', 'raw'].includes(key)) return undefined
    if (typeof value === 'bigint') return String(value)
    return Array.isArray(value) ? value.filter((part) => part?.type !== 'EmptyStatement') : value
  })
}

test('this project is read as TypeScript reads it, file by file', { timeout: 120_000 }, () => {
  const compilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    alwaysStrict: false,
  }
  expect(sources.length).toBeGreaterThan(80)
  for (const { path, code } of sources) {
    const expected = ts.transpileModule(code, { compilerOptions }).outputText.replace(/^export \{\};$/m, '')
    expect(shape(parseCell(code).javascript) === shape(expected), path).toBe(true)
  }
})
