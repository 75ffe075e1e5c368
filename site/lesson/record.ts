import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { homeSheet } from './home-sheet.ts'
import { keptJson } from './kept-json.ts'
import type { Lesson } from './lesson.ts'
import { projectRoot } from './project-root.ts'
import { readLesson, readLessons } from './read-lesson.ts'
import { type FullRecording, recordFull } from './record-full.ts'
import { recordQuick } from './record-quick.ts'
import { recordSheet } from './record-sheet.ts'
import type { RecordedFact } from './recording.ts'
import { sheetOf } from './sheet-of.ts'
import { toText, writeRecording } from './write-recording.ts'
import { wrongFacts } from './wrong-facts.ts'

/**
 * `npm run record [slug ...]`: runs every cell of the book, or of the chapters named, on the reference engine and writes
 * each `recorded.json`; where cells use `runSize`, a quick run as well, into `quick.json`. `--quick` makes only those.
 * `--full` makes the full runs of the chapters named, into `full.json`, which takes minutes or hours; with `--cell <id>`
 * those of one cell alone.
 * Prints the numbers in prose that their cells do not give.
 */
async function record(): Promise<void> {
  const started = performance.now()
  const options = {
    quick: { type: 'boolean' },
    full: { type: 'boolean' },
    cell: { type: 'string', multiple: true },
  } as const
  const { positionals: slugs, values } = parseArgs({ options, allowPositionals: true })
  if (values.full && slugs.length === 0) throw new Error('record: --full wants the names of chapters')
  const lessons = slugs.length === 0 ? readLessons() : slugs.map((slug) => readLesson(folderOf(slug)))
  for (const lesson of lessons) {
    if (values.full) await fully(lesson, values.cell ?? [])
    else if (!values.quick) await asOnThePage(lesson)
    if (!values.full) await quickly(lesson)
  }
  if (slugs.length === 0 && !values.quick) {
    const home = await recordSheet(homeSheet())
    const path = 'site/home/recorded.json'
    report(path, writeRecording(join(projectRoot, path), home), home.cells.length)
  }
  console.log(`${Math.round(performance.now() - started)} ms`)
}

async function asOnThePage(lesson: Lesson): Promise<void> {
  const recording = await recordSheet(sheetOf(lesson))
  const path = `lessons/${lesson.slug}/recorded.json`
  report(path, writeRecording(join(projectRoot, path), recording), recording.cells.length)
  reportWrong(lesson, recording.facts, false)
}

async function quickly(lesson: Lesson): Promise<void> {
  const path = `lessons/${lesson.slug}/quick.json`
  const recording = await recordQuick(sheetOf(lesson))
  if (!recording) return rmSync(join(projectRoot, path), { force: true })
  writeFileSync(join(projectRoot, path), toText(recording))
  report(path, true, recording.cells.length)
}

async function fully(lesson: Lesson, chosen: string[]): Promise<void> {
  const path = `lessons/${lesson.slug}/full.json`
  const old = () => keptJson<FullRecording>(join(projectRoot, path))
  const recording = await recordFull(lesson, old, chosen)
  writeFileSync(join(projectRoot, path), toText(recording))
  report(path, true, recording.cells.length)
  reportWrong(lesson, recording.facts, true)
}

function reportWrong(lesson: Lesson, facts: readonly RecordedFact[], full: boolean) {
  for (const { file, line, is, shown, wanted } of wrongFacts(lesson, facts, full))
    console.log(`${file}:${line}: ${is} shows ${shown}, is ${wanted}`)
}

function report(path: string, written: boolean, cells: number) {
  console.log(`${path}: ${cells} cells, ${written ? 'written' : 'unchanged'}`)
}

const folderOf = (slug: string) => join(projectRoot, 'lessons', slug)

await record()
