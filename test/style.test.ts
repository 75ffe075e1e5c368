import { basename } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { read, sourceFiles } from './source/files.ts'

const files = ['src', 'site', 'lessons', 'scripts', 'test', 'bench'].flatMap((folder) =>
  sourceFiles(folder, { tests: true }),
)
const scripts = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const lines = (file: string) => read(file).split('\n').length - 1

describe('names', () => {
  test('are lower-kebab for files and PascalCase for components; Astro parameters stand in brackets', () => {
    const kebab = /^(\[?[a-z0-9]+(-[a-z0-9]+)*\]?|\[\.\.\.[a-z]+\])(\.[a-z]+)*$/
    const odd = files.filter((file) => {
      const name = basename(file)
      return name.endsWith('.astro') && !file.startsWith('site/pages')
        ? !/^[A-Z]\w*\.astro$/.test(name)
        : !kebab.test(name)
    })
    expect(odd).toEqual([])
  })

  test('say what is inside: no utils, helpers, common, manager, misc', () => {
    expect(files.filter((file) => /(^|\/|-)(utils?|helpers?|common|managers?|misc)(\.|-|\/)/.test(file))).toEqual([])
  })
})

describe('size', () => {
  test('the median file has at most 60 lines', () => {
    const sizes = scripts.map(lines).sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60)
  })

  test('no file has more than 300 lines', () => {
    expect(files.filter((file) => lines(file) > 300)).toEqual([])
  })
})

test('every exported function and class says what it is', () => {
  const silent = scripts.filter((file) => !file.startsWith('test/')).flatMap(exportsWithoutComment)
  expect(silent).toEqual([])
})

/** `file: name` of the exports without a doc comment. An overloaded function is described by any of its signatures. */
function exportsWithoutComment(file: string): string[] {
  const described = new Set<string>()
  const silent = new Set<string>()
  for (const statement of ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true).statements) {
    const name = exportedName(statement)
    if (name) (ts.getJSDocCommentsAndTags(statement).length > 0 ? described : silent).add(name)
  }
  return [...silent].filter((name) => !described.has(name)).map((name) => `${file}: ${name}`)
}

function exportedName(statement: ts.Statement): string | undefined {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  if (!modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name?.text ?? 'default'
  return
}
