import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { homeSheet } from '../lesson/home-sheet.ts'
import { highlight } from '../lesson/markdown/highlight.ts'
import { projectRoot } from '../lesson/project-root.ts'
import { recordingOf } from '../lesson/recording-of.ts'

/**
 * Lets the cover import its cell, run and highlighted: `virtual:home-cell` gives `cell`, `html` and `recording`. That
 * happens here in Node, so that none of it is bundled.
 */
export const homeCell = (): AstroIntegration => ({
  name: 'home-cell',
  hooks: {
    'astro:config:setup': ({ updateConfig }) =>
      void updateConfig({
        vite: {
          plugins: [
            {
              name: 'home-cell',
              resolveId: (id) => (id === 'virtual:home-cell' ? '\0home-cell' : undefined),
              load: (id) => (id === '\0home-cell' ? homeModule() : undefined),
            },
          ],
        },
      }),
  },
})

async function homeModule(): Promise<string> {
  const sheet = homeSheet()
  const [cell] = sheet.cells
  const recording = await recordingOf(sheet, join(projectRoot, 'site/home/recorded.json'))
  const html = await highlight(cell.code, 'ts')
  return Object.entries({ cell, html, recording })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
    .join('')
}
