import { join } from 'node:path'
import { homeSheet } from './home-sheet.ts'
import { projectRoot } from './project-root.ts'
import { readLessons } from './read-lesson.ts'
import { recordSheet } from './record-sheet.ts'
import { sheetOf } from './sheet-of.ts'
import { writeRecording } from './write-recording.ts'
import { wrongFacts } from './wrong-facts.ts'

/**
 * `npm run record`: runs every cell of the book on the reference engine and writes each `recorded.json`. Prints the
 * numbers in prose that their cells do not give.
 */
async function record() {
  const started = performance.now()
  for (const lesson of readLessons()) {
    const recording = await recordSheet(sheetOf(lesson))
    const path = `lessons/${lesson.slug}/recorded.json`
    report(path, writeRecording(join(projectRoot, path), recording), recording.cells.length)
    for (const { file, line, is, shown, wanted } of wrongFacts(lesson, recording.facts))
      console.log(`${file}:${line}: ${is} shows ${shown}, is ${wanted}`)
  }
  const home = await recordSheet(homeSheet())
  report(
    'site/home/recorded.json',
    writeRecording(join(projectRoot, 'site/home/recorded.json'), home),
    home.cells.length,
  )
  console.log(`${Math.round(performance.now() - started)} ms`)
}

function report(path: string, written: boolean, cells: number) {
  console.log(`${path}: ${cells} cells, ${written ? 'written' : 'unchanged'}`)
}

await record()
