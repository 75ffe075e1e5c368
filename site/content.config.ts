import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { chosenChapters } from './lesson/chosen-chapters.ts'
import { frontMatterSchema } from './lesson/front-matter.ts'

/** One entry a language and chapter, `gradient-descent/en`. `read-lesson.ts` checks what a schema cannot. */
const lessons = defineCollection({
  loader: glob({ base: './lessons', pattern: (chosenChapters ?? ['*']).map((slug) => `${slug}/{en,zh}.mdx`) }),
  schema: frontMatterSchema,
})

export const collections = { lessons }
