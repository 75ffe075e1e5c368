import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'astro/zod'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { isKebab } from '../lesson/is-kebab.ts'
import { LessonError } from '../lesson/lesson-error.ts'
import { projectRoot } from '../lesson/project-root.ts'
import { type GlossaryTerm, glossaryFile } from './glossary.ts'

const text = z.string().trim().min(1)
const schema = z.strictObject({
  en: text,
  zh: text,
  says: z.strictObject({ en: text, zh: text }),
  runs: z
    .string()
    .regex(/^(?:[a-z0-9-]+#[^#\s]+|ops\/[\w-]+)$/, 'wanted chapter#heading or ops/name')
    .optional(),
})

/** The words of the book, in the order of their file. Throws a LessonError at the line of the word that does not fit. */
export function readGlossary(path = join(projectRoot, glossaryFile)): GlossaryTerm[] {
  return existsSync(path) ? parseGlossary(readFileSync(path, 'utf8')) : []
}

/** Reads the text of a glossary; see `readGlossary`. */
export function parseGlossary(yaml: string): GlossaryTerm[] {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset = 0) => lines.linePos(offset).line
  const [broken] = document.errors
  if (broken) throw new LessonError(glossaryFile, lineAt(broken.pos[0]), `glossary: ${broken.message}`)
  const pairs = isMap(document.contents) ? document.contents.items : []
  let before = ''
  return pairs.map(({ key, value }) => {
    const id = isScalar(key) ? String(key.value) : ''
    const line = lineAt(isScalar(key) ? key.range?.[0] : 0)
    const fail = (reason: string) => new LessonError(glossaryFile, line, `${id}: ${reason}`)
    if (!isKebab(id)) throw fail('the id is not in lower-kebab-case')
    if (id < before) throw fail(`stands after ${before}; the order is alphabetical`)
    before = id
    const result = schema.safeParse((value as { toJS?: (d: unknown) => unknown } | null)?.toJS?.(document))
    if (!result.success) {
      const [{ path, message }] = result.error.issues
      throw fail(`${path.join('.')}: ${message}`)
    }
    const { en, zh, says, runs } = result.data
    return { id, name: { en, zh }, says, ...(runs && { runs }), line }
  })
}
