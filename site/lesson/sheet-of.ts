import type { FactSource, Lesson } from './lesson.ts'
import type { Sheet } from './sheet.ts'

/** What of a lesson can be run: its cells, and each fact of either language once. Without the facts of full runs. */
export function sheetOf(lesson: Lesson): Sheet {
  return sheetWith(lesson, (fact) => !fact.full)
}

/** The same, with the facts of full runs alone. */
export function fullSheetOf(lesson: Lesson): Sheet {
  return sheetWith(lesson, (fact) => fact.full === true)
}

function sheetWith({ cells, pages }: Lesson, takes: (fact: FactSource) => boolean): Sheet {
  const facts = new Map<string, Sheet['facts'][number]>()
  for (const { file, facts: found } of [pages.zh, pages.en])
    for (const { cell, is, line } of found.filter(takes)) facts.set(`${cell}\n${is}`, { cell, is, file, line })
  return { file: pages.en.file, cells, facts: [...facts.values()] }
}
