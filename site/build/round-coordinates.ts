import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** After the build, rounds the coordinates of drawings to a tenth of a pixel: fourteen digits of each cost kilobytes. */
export const roundCoordinates = (): AstroIntegration => ({
  name: 'round-coordinates',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir)
      for (const file of globSync('**/*.html', { cwd: folder })) {
        const path = join(folder, file)
        const html = readFileSync(path, 'utf8')
        const rounded = html.replace(/<svg\b[\s\S]*?<\/svg>/g, roundDrawing)
        if (rounded !== html) writeFileSync(path, rounded)
      }
    },
  },
})

/** Rounds in the attributes that place and shape things; texts, labels and scales stay as they are. */
export const roundDrawing = (svg: string): string =>
  svg.replace(/ (?:d|transform|points|[cr]?[xy][12]?|r|width|height)="[^"]*"/g, (attribute) =>
    /scale|matrix/.test(attribute) ? attribute : attribute.replace(/-?\d*\.\d+(?:e-?\d+)?/g, round),
  )

const round = (number: string) => String(Math.round(Number(number) * 10) / 10 + 0)
