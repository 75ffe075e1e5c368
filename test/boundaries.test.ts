import ts from 'typescript'
import { expect, test } from 'vitest'
import { matching, root, sourceFiles } from './source/files.ts'
import { importsOf } from './source/imports.ts'

/** Who may import whose files, lowest first. A folder imports from itself and from those it lists: nothing upwards. */
const friends: Record<string, string[]> = {
  'src/lib/engine': [],
  'src/lib/tfjs': ['src/lib/engine'],
  'src/lib/compare': ['src/lib/engine'],
  'src/lib/data': ['src/lib/engine'],
  'src/lib/kernel': ['src/lib/engine', 'src/lib/tfjs', 'src/lib/compare', 'src/lib/data'],
  'src/lib/notebook': ['src/lib/engine', 'src/lib/tfjs', 'src/lib/compare', 'src/lib/data', 'src/lib/kernel'],
  'src/lib/exercises': ['src/lib/engine', 'src/lib/tfjs', 'src/lib/compare', 'src/lib/kernel'],
  lessons: ['src/lib'],
  site: ['src/lib', 'lessons'],
}

/** Where the code that runs in a browser starts: page, worker, figures. */
const browserEntries = ['src/lib/notebook/start.ts', 'src/lib/kernel/worker/main.ts', 'lessons/*/figures/*.ts']

test.each(Object.entries(friends))('%s imports only from itself and %j', (folder, others) => {
  const allowed = [folder, ...others].map((name) => `${name}/`)
  const files = sourceFiles(folder)
  expect(files).not.toEqual([])
  expect(found(files, (path) => isOurs(path) && !allowed.some((start) => path.startsWith(start)))).toEqual([])
})

test('every folder of src/lib has its place in the order', () => {
  const folders = new Set(sourceFiles('src/lib').map((path) => path.split('/').slice(0, 3).join('/')))
  expect([...folders].filter((folder) => !(folder in friends))).toEqual([])
})

test('the engine imports no package', () => {
  expect(found(sourceFiles('src/lib/engine'), (path) => !isOurs(path))).toEqual([])
})

test('the engine compiles without the types of DOM and Node', { timeout: 60_000 }, () => {
  const files = sourceFiles('src/lib/engine').map((path) => `${root}/${path}`)
  const program = ts.createProgram(files, {
    lib: ['lib.es2024.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
  })
  const problems = ts.getPreEmitDiagnostics(program).map((problem) => {
    const { line } = problem.file?.getLineAndCharacterOfPosition(problem.start ?? 0) ?? { line: 0 }
    return `${problem.file?.fileName}:${line + 1} ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`
  })
  // Every place where JavaScript runs has a console.
  expect(problems.filter((problem) => !problem.includes("Cannot find name 'console'"))).toEqual([])
})

test.each(browserEntries)('nothing that %s reaches imports from Node', (pattern) => {
  const entries = matching(pattern)
  expect(entries).not.toEqual([])
  expect(found(reachable(entries), (path) => path.startsWith('node:'))).toEqual([])
})

test('no source imports a test or a bench', () => {
  const files = ['src', 'site', 'lessons'].flatMap((folder) => sourceFiles(folder))
  expect(found(files, (path) => /^(test|bench)\//.test(path) || /\.test(\.ts)?$/.test(path))).toEqual([])
})

function isOurs(path: string): boolean {
  return /^(src|site|lessons|scripts|test|bench)\//.test(path)
}

/** The files themselves and all of ours that they import, directly or not, now or later. */
function reachable(entries: string[]): string[] {
  const files = new Set(entries)
  for (const file of files)
    if (file.endsWith('.ts')) for (const path of importsOf(file)) if (isOurs(path)) files.add(path)
  return [...files].filter((file) => file.endsWith('.ts'))
}

/** `file -> import` for every import that `wrong` is true of. */
function found(files: string[], wrong: (path: string) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(wrong)
      .map((path) => `${file} -> ${path}`),
  )
}
