import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type EngineId, engineIds } from '#lib/kernel/protocol.ts'
import type { Exercise } from '../exercise.ts'
import type { ExerciseTest } from '../exercise-test.ts'
import type { AnswerForm } from '../forms/answer-form.ts'
import { readAnswerText } from '../forms/read-answer.ts'
import type { Misconception } from '../recognise.ts'
import { type Region, splitRegion } from '../region.ts'

/** What a `tests.ts` exports. */
interface TestsModule {
  tests?: ExerciseTest[]
  form?: AnswerForm
  engines?: EngineId[]
  withheld?: boolean
}

/**
 * Reads the code of an exercise from its folder, `lessons/<chapter>/exercises/<slug>`, relative to `root`. Throws, naming
 * the file, when a file is missing, marks no region, or changes what the starter fixes.
 */
export async function readExercise(root: string, folder: string): Promise<Exercise> {
  const at = (file: string) => join(root, folder, file)
  for (const file of ['starter.ts', 'solution.ts', 'tests.ts'])
    if (!existsSync(at(file))) throw new Error(`${folder}/${file}: is missing`)
  const read = async (file: string) => splitRegion(await readFile(at(file), 'utf8'), `${folder}/${file}`)
  const starter = await read('starter.ts')
  const sameFrame = (file: string, region: Region) => {
    if (region.before === starter.before && region.after === starter.after) return region
    throw new Error(`${folder}/${file}: outside of the region it differs from starter.ts, which a learner cannot edit`)
  }
  const solution = sameFrame('solution.ts', await read('solution.ts'))
  const module = (await import(pathToFileURL(at('tests.ts')).href)) as TestsModule
  if (!Array.isArray(module.tests) || module.tests.length === 0)
    throw new Error(`${folder}/tests.ts: exports no tests; write export const tests = [test(...), ...]`)
  const { form = null } = module
  const fits = (file: string, text: string) => {
    if (form && form.kind !== 'weights' && readAnswerText(form, text) === null)
      throw new Error(`${folder}/${file}: what stands in the region is no answer of the form "${form.kind}"`)
    return text
  }
  const [, chapter] = folder.split('/')
  return {
    folder,
    chapter,
    slug: basename(folder),
    starter,
    solution: fits('solution.ts', solution.editable),
    tests: module.tests,
    form,
    misconceptions: await readMisconceptions(at('misconceptions'), (file) =>
      read(file).then((region) => sameFrame(file, region)),
    ),
    engines: module.engines ?? engineIds,
    withheld: module.withheld ?? false,
  }

  async function readMisconceptions(path: string, load: (file: string) => Promise<Region>): Promise<Misconception[]> {
    const files = existsSync(path) ? (await readdir(path)).filter((file) => file.endsWith('.ts')).sort() : []
    return await Promise.all(
      files.map(async (file) => {
        const { before, editable, after } = await load(`misconceptions/${file}`)
        fits(`misconceptions/${file}`, editable)
        return { name: basename(file, '.ts'), text: before + editable + after }
      }),
    )
  }
}

/** All folders of exercises under `root`, sorted. */
export async function exerciseFolders(root: string): Promise<string[]> {
  const chapters = await readdir(join(root, 'lessons'))
  const folders = await Promise.all(
    chapters.map(async (chapter) => {
      const path = join(root, 'lessons', chapter, 'exercises')
      if (!existsSync(path)) return []
      const entries = await readdir(path, { withFileTypes: true })
      return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `lessons/${chapter}/exercises/${name}`)
    }),
  )
  return folders.flat().sort()
}
