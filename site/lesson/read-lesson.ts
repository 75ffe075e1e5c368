import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { checkTargets } from '../glossary/check-targets.ts'
import { glossaryFile } from '../glossary/glossary.ts'
import { readGlossary } from '../glossary/read-glossary.ts'
import { checkNeighbours } from './check-neighbours.ts'
import { checkParity } from './check-parity.ts'
import { chosenChapters, isChosen } from './chosen-chapters.ts'
import type { FactSource, Lesson, LessonPage } from './lesson.ts'
import { LessonError } from './lesson-error.ts'
import { projectRoot } from './project-root.ts'
import { readPage } from './read-page.ts'

/**
 * Reads and checks a lesson's folder, without running anything. Throws a LessonError for the first thing that does not fit.
 * @param folder absolute path that holds `en.mdx` and `zh.mdx`
 */
export function readLesson(folder: string): Lesson {
  const english = open(folder, 'en.mdx')
  const { page: en, cells, listings } = readPage(english.file, english.text, 'en')
  const chinese = open(folder, 'zh.mdx')
  const { page: zh } = readPage(chinese.file, chinese.text, 'zh')
  const lesson: Lesson = { slug: basename(folder), pages: { en, zh }, cells, listings }
  for (const page of [en, zh]) checkReferences(lesson, page, folder)
  checkParity(lesson)
  return lesson
}

/**
 * All lessons of a folder, in the order of their chapters; those of `CHAPTERS` alone where it is set. Throws a LessonError
 * also for what does not fit between them.
 */
export function readLessons(folder = bookFolder): Lesson[] {
  const slugs = readdirSync(folder).filter((slug) => isChosen(slug) && existsSync(join(folder, slug, 'en.mdx')))
  const lessons = slugs.map((slug) => readLesson(join(folder, slug)))
  if (chosenChapters === null) checkNeighbours(lessons)
  if (chosenChapters === null && folder === bookFolder) checkTargets(readGlossary(), lessons)
  return lessons.sort((a, b) => a.pages.en.frontMatter.order - b.pages.en.frontMatter.order)
}

const bookFolder = join(projectRoot, 'lessons')

function open(folder: string, name: string) {
  const path = join(folder, name)
  const file = relative(projectRoot, path).replaceAll('\\', '/')
  if (!existsSync(path)) throw new LessonError(file, 1, 'missing')
  return { file, text: readFileSync(path, 'utf8') }
}

/** What the text points to must exist: cells of facts and listings, modules of figures, folders of exercises. */
function checkReferences(lesson: Lesson, page: LessonPage, folder: string) {
  const cells = lesson.cells.map(({ id }) => id)
  const stray: FactSource | undefined = page.facts.find(({ cell }) => !cells.includes(cell))
  if (stray)
    throw new LessonError(page.file, stray.line, `<Fact>: there is no cell "${stray.cell}", only ${cells.join(', ')}`)
  const { file } = lesson.pages.en
  for (const { cell, line } of lesson.listings)
    if (cell && !cells.includes(cell))
      throw new LessonError(file, line, `listing: there is no cell "${cell}", only ${cells.join(', ')}`)
  const words = readGlossary().map(({ id }) => id)
  for (const { id, line } of page.terms)
    if (!words.includes(id)) throw new LessonError(page.file, line, `<Term>: there is no "${id}" in ${glossaryFile}`)
  for (const { name, line } of page.figures)
    if (!existsSync(join(folder, 'figures', `${name}.ts`)))
      throw new LessonError(page.file, line, `<Figure>: there is no figures/${name}.ts`)
  for (const { name, line } of page.exercises)
    if (!existsSync(join(folder, 'exercises', name, 'tests.ts')))
      throw new LessonError(page.file, line, `<Exercise>: there is no exercises/${name}/tests.ts`)
}
