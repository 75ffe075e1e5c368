import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { fontFolder } from './fonts/folder.ts'
import { greekFaces } from './fonts/greek-faces.ts'
import { mathStyles } from './fonts/math-faces.ts'
import { preloadModule } from './fonts/preload.ts'
import { textFaces } from './fonts/text-faces.ts'
import { usedCharacters } from './fonts/used-characters.ts'

/**
 * Cuts the site's fonts down to what its pages use and offers the result as `#fonts/text.css`, `#fonts/math.css` and
 * `#fonts/preload.js`.
 * Runs once at the start of a build or of the dev server; cuts are cached.
 */
export const fonts = (): AstroIntegration => ({
  name: 'fonts',
  hooks: {
    'astro:config:setup': async ({ updateConfig }) => {
      const used = usedCharacters()
      mkdirSync(fontFolder, { recursive: true })
      const text = `${await textFaces(used)}\n${await greekFaces(used)}`
      writeFileSync(join(fontFolder, 'text.css'), text)
      writeFileSync(join(fontFolder, 'preload.js'), preloadModule(text))
      writeFileSync(join(fontFolder, 'math.css'), await mathStyles(used))
      updateConfig({ vite: { resolve: { alias: { '#fonts': fontFolder } } } })
    },
  },
})
