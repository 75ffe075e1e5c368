import { dirname, join } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import { prepareLesson } from './prepare-lesson.ts'
import { readLessons } from './read-lesson.ts'

const lessonModule = /[/\\]en\.mdx\?lesson$/

/**
 * Lets pages import a lesson's cells, outputs and headings: `lessons/<slug>/en.mdx?lesson` is a PreparedLesson. Reading,
 * running and highlighting happen here in Node, so that none of it is bundled.
 */
export function lessonModules(): AstroIntegration {
  return {
    name: 'lesson-modules',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // First of all, so that what is wrong with a lesson is said in our words, with file and line.
        if (command === 'build') readLessons()
        updateConfig({ vite: { plugins: [plugin()] } })
      },
    },
  }
}

function plugin(): Plugin {
  return {
    name: 'lesson-modules',
    enforce: 'pre',
    // Astro marks lessons with a directive of its own, and the bundler would warn of it at every build.
    onLog: (_, { code, message }) =>
      code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('astro:head-inject') ? false : undefined,
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
