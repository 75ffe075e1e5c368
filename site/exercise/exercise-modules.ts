import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import { isChosen } from '../lesson/chosen-chapters.ts'
import { projectRoot } from '../lesson/project-root.ts'
import { prepareExercise } from './prepare-exercise.ts'
import { publicTests } from './public-tests.ts'

/**
 * Lets pages import exercises: `lessons/<chapter>/exercises/<slug>/tests.ts?exercise` is a PreparedExercise, made here in
 * Node. What is bundled of a `tests.ts` has lost its hidden tests.
 */
export function exerciseModules(): AstroIntegration {
  return {
    name: 'exercise-modules',
    hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin()] } }) },
  }
}

function plugin(): Plugin {
  return {
    name: 'exercise-modules',
    enforce: 'pre',
    load: {
      filter: { id: /\?exercise$/ },
      async handler(id) {
        const folder = dirname(id)
        if (leftOut(id)) return 'export default null'
        for (const name of readdirSync(folder, { recursive: true })) this.addWatchFile(join(folder, String(name)))
        return `export default ${JSON.stringify(await prepareExercise(fromRoot(folder)))}`
      },
    },
    transform: {
      filter: { id: /\/lessons\/[^/]+\/exercises\/[^/]+\/tests\.ts$/ },
      handler: (code, id) => (leftOut(id) ? 'export const tests = []' : publicTests(code, fromRoot(id))),
    },
  }
}

/** Whether no page shows the chapter of this file, which may be half written. */
const leftOut = (id: string) => !isChosen(/\/lessons\/([^/]+)\//.exec(id)![1]!)

const fromRoot = (path: string) => relative(projectRoot, path).replaceAll('\\', '/')
