import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** An integration that passes the HTML of every page through `rewrite` after the build. */
export const rewritePages = (name: string, rewrite: (html: string) => string): AstroIntegration => ({
  name,
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir)
      for (const file of globSync('**/*.html', { cwd: folder })) {
        const path = join(folder, file)
        const html = readFileSync(path, 'utf8')
        const rewritten = rewrite(html)
        if (rewritten !== html) writeFileSync(path, rewritten)
      }
    },
  },
})
