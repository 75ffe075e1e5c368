import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { languages } from '../i18n/languages.ts'
import { fontFolder } from './fonts/folder.ts'
import { fontLicences } from './fonts/licences.ts'
import { mathStyles } from './fonts/math-faces.ts'
import { textFaces } from './fonts/text-faces.ts'
import { usedCharacters } from './fonts/used-characters.ts'

/**
 * Cuts the site's fonts down to what its pages use and offers the result as `#fonts/text.<language>.css` and `#fonts/math.css`.
 * Runs once at the start of a build or of the dev server; cuts are cached. `fonts.txt` says whose fonts they are.
 */
export const fonts = (): AstroIntegration => ({
  name: 'fonts',
  hooks: {
    'astro:config:setup': async ({ command, updateConfig }) => {
      mkdirSync(fontFolder, { recursive: true })
      for (const lang of languages)
        writeFileSync(join(fontFolder, `text.${lang}.css`), await textFaces(usedCharacters(lang), lang))
      writeFileSync(join(fontFolder, 'math.css'), await mathStyles({ written: command === 'dev' }))
      updateConfig({ vite: { resolve: { alias: { '#fonts': fontFolder } } } })
    },
    'astro:build:done': ({ dir }) => writeFileSync(new URL('fonts.txt', dir), fontLicences()),
  },
})
