import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../lesson/project-root.ts'
import { templateKinds, templatesFolder } from './templates.ts'

/**
 * `npm run new:exercise <chapter> <slug> [form]`: makes the folder of an exercise that passes its own checks, for an author
 * to change bit by bit. `form` is how a learner answers it, by code unless said. Throws when the chapter is not there or
 * the folder is, and for a form that there is not.
 */
async function newExercise(chapter?: string, slug?: string, form = 'code'): Promise<void> {
  if (!chapter || !slug || !/^[a-z][a-z0-9-]*$/.test(slug))
    throw new Error(
      'new:exercise: needs a chapter and a name in small letters, such as: npm run new:exercise cnn edge-kernel',
    )
  if (!templateKinds.includes(form))
    throw new Error(`new:exercise: there is no form "${form}", only ${templateKinds.join(', ')}`)
  if (!existsSync(join(projectRoot, 'lessons', chapter)))
    throw new Error(`new:exercise: there is no lessons/${chapter}`)
  const folder = `lessons/${chapter}/exercises/${slug}`
  if (existsSync(join(projectRoot, folder))) throw new Error(`new:exercise: ${folder} is there already`)
  await cp(join(projectRoot, templatesFolder, form), join(projectRoot, folder), { recursive: true })
  console.log(`${folder} is there. Try: npm run exercises ${slug}`)
}

await newExercise(...process.argv.slice(2))
