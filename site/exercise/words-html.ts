import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { markdownToHtml } from 'satteri'
import { code } from '../lesson/markdown/code.ts'
import { features } from '../lesson/markdown/features.ts'
import { joinHan } from '../lesson/markdown/han.ts'
import { math } from '../lesson/markdown/math.ts'
import { projectRoot } from '../lesson/project-root.ts'
import type { ExerciseText } from './exercise-text.ts'

/** The words of an exercise as HTML, formulas and all. */
export interface ExerciseWords {
  title: string
  prompt: string
  hints: string[]
  misconceptions: Record<string, string>
}

/** Turns the Markdown of an exercise's words into HTML. A bad formula throws with the file's name. */
export async function wordsHtml({ file, title, prompt, hints, misconceptions }: ExerciseText): Promise<ExerciseWords> {
  const html = (text: string) => render(text, file)
  const messages = Object.entries(misconceptions).map(async ([name, text]) => [name, await html(text)] as const)
  return {
    title,
    prompt: await html(prompt),
    hints: await Promise.all(hints.map(html)),
    misconceptions: Object.fromEntries(await Promise.all(messages)),
  }
}

async function render(text: string, file: string): Promise<string> {
  const fileURL = pathToFileURL(join(projectRoot, file))
  const { html } = await markdownToHtml(text, { features, mdastPlugins: [joinHan, code, math], fileURL })
  return html.trim()
}
