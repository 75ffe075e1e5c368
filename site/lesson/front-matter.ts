import { z } from 'astro/zod'
import { readFields } from './read-fields.ts'

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
 * Reads and checks a lesson's front matter. Throws a LessonError at the line of the key that does not fit.
 * @param yaml the text between the dashes, which begins on line 2
 */
export const readFrontMatter = (yaml: string, file: string): FrontMatter => readFields(frontMatterSchema, yaml, file)
