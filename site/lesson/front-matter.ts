import { z } from 'astro/zod'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { LessonError } from './lesson-error.ts'

const text = z.string().trim().min(1)

/** What stands between the dashes at the top of a lesson; a key that is not here fails the build. */
export const frontMatterSchema = z.strictObject({
  title: text,
  /** One sentence under the title. */
  summary: text,
  /** For search engines and link previews; absent: the summary. */
  description: text.optional(),
  /** Place among the chapters: the number in front of the title. */
  order: z.int().min(0),
  /** Reading time. */
  minutes: z.int().min(1),
  /** Slugs of the chapters to read before. */
  requires: z.array(text),
  /** Addresses of the primary sources, for machines; the text cites them in `<Sources>`. */
  sources: z.array(text).optional(),
  /** `false` in a translation that still leaves parts out. */
  complete: z.boolean().default(true),
})

export type FrontMatter = z.infer<typeof frontMatterSchema>

/**
 * Reads and checks front matter. Throws a LessonError at the line of the key that is unknown, missing or does not fit.
 * @param yaml the text between the dashes, which begins on line 2
 */
export function readFrontMatter(yaml: string, file: string): FrontMatter {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line + 1
  const [broken] = document.errors
  if (broken) throw new LessonError(file, lineAt(broken.pos[0]), `front matter: ${broken.message}`)
  const result = frontMatterSchema.safeParse(document.toJS() ?? {})
  if (result.success) return result.data
  const { issues } = result.error
  // A mistyped key is also a missing one; the first says more.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  const name = issue.code === 'unrecognized_keys' ? issue.keys[0] : String(issue.path[0] ?? '')
  const pairs = isMap(document.contents) ? document.contents.items : []
  const key = pairs.map((pair) => pair.key).find((scalar) => isScalar(scalar) && scalar.value === name)
  const line = isScalar(key) && key.range ? lineAt(key.range[0]) : 1
  throw new LessonError(file, line, `front matter: ${reason(issue, name, key !== undefined)}`)
}

function reason(issue: z.core.$ZodIssue, name: string, given: boolean): string {
  if (issue.code === 'unrecognized_keys')
    return `unknown key "${name}", known are ${Object.keys(frontMatterSchema.shape).join(', ')}`
  return given ? `${name}: ${issue.message}` : `${name} is missing`
}
