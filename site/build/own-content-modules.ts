import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import { projectRoot } from '../lesson/project-root.ts'
import { takeLock } from './lock.ts'

/** Where Astro writes which lessons there are to import: one file for all builds, and only when its own cache has changed. */
const shared = join(projectRoot, '.astro/content-modules.mjs')
const cache = join(projectRoot, 'node_modules/.cache/chainrule/content')

/**
 * Gives every build a copy of its own of that file, so that builds of other chapters, before it or at the same time, do not
 * take lessons out of it. While Astro writes it one build waits for another.
 */
export function ownContentModules(): AstroIntegration {
  const own = join(cache, `modules-${process.pid}.mjs`)
  let isBuild = false
  let release = () => {}
  return {
    name: 'own-content-modules',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        isBuild = command === 'build'
        if (isBuild) updateConfig({ vite: { plugins: [plugin(own)] } })
      },
      async 'astro:config:done'() {
        if (!isBuild) return
        release = await takeLock(join(cache, 'lock'))
        rmSync(shared, { force: true })
      },
      'astro:build:start'() {
        mkdirSync(cache, { recursive: true })
        copyFileSync(shared, own)
        process.once('exit', () => rmSync(own, { force: true }))
        release()
      },
    },
  }
}

const plugin = (own: string): Plugin => ({
  name: 'own-content-modules',
  // Before Astro's own, which names the shared file.
  resolveId: { order: 'pre', filter: { id: /^astro:content-module-imports$/ }, handler: () => own },
})
