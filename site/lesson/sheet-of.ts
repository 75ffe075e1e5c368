import type { Lesson } from './lesson.ts'
import type { Sheet } from './sheet.ts'

/** What of a lesson can be run: its cells, and each fact of either language once. */
export function sheetOf({ cells, pages }: Lesson): Sheet {
  const facts = new Map<string, Sheet['facts'][number]>()
  for (const { file, facts: found } of [pages.zh, pages.en])
    for (const { cell, is, line } of found) facts.set(`${cell}\n${is}`, { cell, is, file, line })
  return { file: pages.en.file, cells, facts: [...facts.values()] }
}
