import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import { readGlossary } from '../glossary/read-glossary.ts'
import { isChosen } from './chosen-chapters.ts'
import { prepareHome } from './prepare-home.ts'
import { prepareLesson } from './prepare-lesson.ts'
import { readLessons } from './read-lesson.ts'

/**
 * Lets pages import cells with their outputs: `lessons/<slug>/en.mdx?lesson` is a PreparedLesson, `site/home/cell.ts?recorded`
 * the PreparedSheet of the cover, `lessons/glossary.yaml?glossary` the list of GlossaryTerms. Reading, running and highlighting happen here in Node, so that none of it is bundled.
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
      filter: { id: /\?(lesson|recorded|glossary)$/ },
      async handler(id) {
        const folder = dirname(id)
        // No page shows the chapters that are left out, which may be half written.
        if (id.endsWith('?lesson') && !isChosen(basename(folder))) return 'export default null'
        for (const name of readdirSync(folder))
          if (/\.(mdx|json|yaml)$/.test(name)) this.addWatchFile(join(folder, name))
        if (id.endsWith('?glossary')) return `export default ${JSON.stringify(readGlossary())}`
        const prepared = id.endsWith('?lesson') ? await prepareLesson(folder) : await prepareHome()
        return `export default ${JSON.stringify(prepared)}`
      },
    },
  }
}
