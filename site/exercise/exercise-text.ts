import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'astro/zod'
import { LessonError } from '../lesson/lesson-error.ts'
import { projectRoot } from '../lesson/project-root.ts'
import { readFields } from '../lesson/read-fields.ts'

const text = z.string().trim().min(1)

/** What stands between the dashes of an exercise's `en.md` and `zh.md`. All texts are Markdown with formulas. */
const schema = z.strictObject({
  title: text,
  /** In the order in which they are given. */
  hints: z.array(text).min(1),
  /** What to tell a learner whose answer behaves like `misconceptions/<name>.ts`. */
  misconceptions: z.record(z.string(), text),
  /** Of a choice: what each of them says. */
  choices: z.record(z.string(), text).optional(),
  /** Why the answer is what it is; for those who have it, and for those who ask for the solution. */
  because: text.optional(),
})

/** The words of an exercise in one language. */
export interface ExerciseText extends z.infer<typeof schema> {
  file: string
  prompt: string
}

/** Reads the words of an exercise. Throws a LessonError at the line that does not fit. */
export function readExerciseText(folder: string, language: 'en' | 'zh'): ExerciseText {
  const file = `${folder}/${language}.md`
  const source = readFileSync(join(projectRoot, file), 'utf8')
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source)
  if (!parts)
    throw new LessonError(file, 1, 'front matter: needs title, hints and misconceptions between two lines of dashes')
  const prompt = parts[2].trim()
  if (prompt === '')
    throw new LessonError(file, source.split('\n').length, 'the prompt is missing: what is to be done?')
  return { ...readFields(schema, parts[1], file), file, prompt }
}
