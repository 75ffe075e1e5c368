import { homeSheet } from './home-sheet.ts'
import { readLessons } from './read-lesson.ts'
import type { Sheet } from './sheet.ts'
import { sheetOf } from './sheet-of.ts'

/** Everything in the book that runs, with the path of its recording from the project's folder. */
export function allSheets(): { sheet: Sheet; recorded: string }[] {
  const lessons = readLessons().map((lesson) => ({
    sheet: sheetOf(lesson),
    recorded: `lessons/${lesson.slug}/recorded.json`,
  }))
  return [...lessons, { sheet: homeSheet(), recorded: 'site/home/recorded.json' }]
}
