import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { markdownToHtml } from 'satteri'
import { code } from '../lesson/markdown/code.ts'
import { emphasisDots } from '../lesson/markdown/emphasis-dots.ts'
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
  /** What each choice says, by its name; empty unless it is a choice. */
  choices: Record<string, string>
  because?: string
}

/** Turns the Markdown of an exercise's words into HTML. A bad formula throws with the file's name. */
export async function wordsHtml(words: ExerciseText): Promise<ExerciseWords> {
  const { file, title, prompt, hints, misconceptions, choices = {}, because } = words
  const html = (text: string) => render(text, file)
  const each = async (texts: Record<string, string>) =>
    Object.fromEntries(
      await Promise.all(Object.entries(texts).map(async ([name, text]) => [name, await html(text)] as const)),
    )
  return {
    title,
    prompt: await html(prompt),
    hints: await Promise.all(hints.map(html)),
    misconceptions: await each(misconceptions),
    choices: await each(choices),
    ...(because && { because: await html(because) }),
  }
}

async function render(text: string, file: string): Promise<string> {
  const fileURL = pathToFileURL(join(projectRoot, file))
  const { html } = await markdownToHtml(text, { features, mdastPlugins: [joinHan, code, math, emphasisDots], fileURL })
  return html.trim()
}
