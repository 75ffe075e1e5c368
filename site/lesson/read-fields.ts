import type { z } from 'astro/zod'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { LessonError } from './lesson-error.ts'

/**
 * Reads front matter and checks it against a schema. Throws a LessonError at the line of the key that is unknown, missing
 * or does not fit.
 * @param yaml the text between the dashes, which begins on line 2
 */
export function readFields<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  yaml: string,
  file: string,
): z.infer<z.ZodObject<Shape>> {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line + 1
  const [broken] = document.errors
  if (broken) throw new LessonError(file, lineAt(broken.pos[0]), `front matter: ${broken.message}`)
  const result = schema.safeParse(document.toJS() ?? {})
  if (result.success) return result.data
  const { issues } = result.error
  // A mistyped key is also a missing one; the first says more.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  const name = issue.code === 'unrecognized_keys' ? issue.keys[0] : String(issue.path[0] ?? '')
  const pairs = isMap(document.contents) ? document.contents.items : []
  const key = pairs.map((pair) => pair.key).find((scalar) => isScalar(scalar) && scalar.value === name)
  const line = isScalar(key) && key.range ? lineAt(key.range[0]) : 1
  throw new LessonError(
    file,
    line,
    `front matter: ${reason(issue, name, key !== undefined, Object.keys(schema.shape))}`,
  )
}

function reason(issue: z.core.$ZodIssue, name: string, given: boolean, known: string[]): string {
  if (issue.code === 'unrecognized_keys') return `unknown key "${name}", known are ${known.join(', ')}`
  return given ? `${name}: ${issue.message}` : `${name} is missing`
}
