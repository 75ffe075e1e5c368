import { join } from 'node:path'
import { homeSheet } from './home-sheet.ts'
import { projectRoot } from './project-root.ts'
import { readLesson, readLessons } from './read-lesson.ts'
import { recordSheet } from './record-sheet.ts'
import { sheetOf } from './sheet-of.ts'
import { writeRecording } from './write-recording.ts'
import { wrongFacts } from './wrong-facts.ts'

/**
 * `npm run record [slug ...]`: runs every cell of the book, or of the chapters named, on the reference engine and writes
 * each `recorded.json`. Prints the numbers in prose that their cells do not give.
 */
async function record(slugs: string[]) {
  const started = performance.now()
  const lessons =
    slugs.length === 0 ? readLessons() : slugs.map((slug) => readLesson(join(projectRoot, 'lessons', slug)))
  for (const lesson of lessons) {
    const recording = await recordSheet(sheetOf(lesson))
    const path = `lessons/${lesson.slug}/recorded.json`
    report(path, writeRecording(join(projectRoot, path), recording), recording.cells.length)
    for (const { file, line, is, shown, wanted } of wrongFacts(lesson, recording.facts))
      console.log(`${file}:${line}: ${is} shows ${shown}, is ${wanted}`)
  }
  if (slugs.length === 0) {
    const home = await recordSheet(homeSheet())
    const path = 'site/home/recorded.json'
    report(path, writeRecording(join(projectRoot, path), home), home.cells.length)
  }
  console.log(`${Math.round(performance.now() - started)} ms`)
}

function report(path: string, written: boolean, cells: number) {
  console.log(`${path}: ${cells} cells, ${written ? 'written' : 'unchanged'}`)
}

await record(process.argv.slice(2))
