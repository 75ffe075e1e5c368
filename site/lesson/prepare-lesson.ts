import { join } from 'node:path'
import type { Lang } from '../i18n/languages.ts'
import { keptJson } from './kept-json.ts'
import type { Lesson, LessonCell } from './lesson.ts'
import { highlight } from './markdown/highlight.ts'
import { readLesson } from './read-lesson.ts'
import type { FullRecording } from './record-full.ts'
import type { Recording } from './recording.ts'
import { recordingOf } from './recording-of.ts'
import { sheetOf } from './sheet-of.ts'

/** Cells as a page needs them: checked, run and highlighted. Plain JSON. */
export interface PreparedSheet {
  /** Where they stand: a lesson's slug, or `home`. */
  slug: string
  cells: (LessonCell & { html: string })[]
  recording: Recording
  /** Of the full run, if it was recorded. */
  full?: FullRecording | null
}

/** A lesson as its pages need it. */
export interface PreparedLesson extends PreparedSheet {
  /** Listings of other frameworks, highlighted. */
  listings: { id: string; cell?: string; sheets: { framework: string; html: string }[] }[]
  /** Slugs of its exercises, in the order of the text. */
  exercises: string[]
  /** For the table of contents, as Astro's `render` gives them. */
  headings: Record<Lang, { depth: number; slug: string; text: string }[]>
}

/**
 * Reads a lesson's folder and takes its outputs from `recorded.json`, or from a run when they are out of date.
 * Throws a LessonError for whatever does not fit, and for a cell that throws unexpectedly.
 */
export async function prepareLesson(folder: string): Promise<PreparedLesson> {
  const lesson = readLesson(folder)
  const recording = await recordingOf(sheetOf(lesson), join(folder, 'recorded.json'))
  const cells = lesson.cells.map(async (cell) => ({ ...cell, html: await highlight(cell.code, 'ts') }))
  const listings = lesson.listings.map(async ({ id, cell, sheets }) => ({
    id,
    ...(cell && { cell }),
    sheets: await Promise.all(
      sheets.map(async ({ framework, language, code }) => ({ framework, html: await highlight(code, language) })),
    ),
  }))
  const { en, zh } = lesson.pages
  return {
    slug: lesson.slug,
    cells: await Promise.all(cells),
    listings: await Promise.all(listings),
    recording,
    full: keptJson<FullRecording>(join(folder, 'full.json')),
    exercises: en.exercises.map(({ name }) => name),
    headings: { en: sections(en), zh: sections(zh) },
  }
}

const sections = ({ headings }: Lesson['pages']['en']) =>
  headings.map(({ depth, id, text }) => ({ depth, slug: id, text }))
