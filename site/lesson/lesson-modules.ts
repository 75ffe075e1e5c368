import { dirname, join } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import { prepareLesson } from './prepare-lesson.ts'

const lessonModule = /[/\\]en\.mdx\?lesson$/

/**
 * Lets pages import a lesson's cells, outputs and headings: `lessons/<slug>/en.mdx?lesson` is a PreparedLesson. Reading,
 * running and highlighting happen here in Node, so that none of it is bundled.
 */
export function lessonModules(): AstroIntegration {
  return {
    name: 'lesson-modules',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin()] } }),
    },
  }
}

function plugin(): Plugin {
  return {
    name: 'lesson-modules',
    enforce: 'pre',
    load: {
      filter: { id: lessonModule },
      async handler(id) {
        const folder = dirname(id)
        for (const name of ['en.mdx', 'zh.mdx', 'recorded.json']) this.addWatchFile(join(folder, name))
        return `export default ${JSON.stringify(await prepareLesson(folder))}`
      },
    },
  }
}
