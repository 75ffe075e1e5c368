import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { build } from 'rolldown'
import { listName } from '#lib/notebook/offline/fetch-list.ts'
import { languages } from '../i18n/languages.ts'
import { readLesson } from '../lesson/read-lesson.ts'
import { isSearchOf } from '../search/files.ts'
import { icon } from './icon.ts'
import { icons } from './icons.ts'
import { makeList } from './make-list.ts'

const path = (below: string) => fileURLToPath(new URL(`../../${below}`, import.meta.url))

/**
 * After the build, makes the site work without a network: gives each page its edition, and writes the service worker, the icons
 * and the list of what each page needs. Comes after all that changes files, and before what compresses them.
 */
export function offline(): AstroIntegration {
  let base = '/'
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir)
        for (const file of globSync('**/index.html', { cwd: folder })) setEdition(join(folder, file))
        for (const { file, size, room } of icons) writeFileSync(join(folder, file), icon(size, room))
        writeFileSync(join(folder, 'sw.js'), await workerScript())
        writeFileSync(join(folder, listName), JSON.stringify(makeList({ folder, base, codeOf, everywhere, more })))
      },
    },
  }
}

/** Writes into a page which edition of it this is: a checksum, so that only a change makes a new one. */
function setEdition(file: string): void {
  const html = readFileSync(file, 'utf8')
  const edition = createHash('sha256').update(html).digest('hex').slice(0, 10)
  writeFileSync(file, html.replace('<html ', `<html data-edition="${edition}" `))
}

async function workerScript(): Promise<string> {
  const input = path('src/lib/notebook/offline/worker/main.ts')
  const { output } = await build({ input, write: false, output: { format: 'iife', minify: true } })
  return output[0].code
}

/** The text of all cells of a chapter; of other pages nothing. */
function codeOf(slug: string): string {
  const folder = path(`lessons/${slug}`)
  if (!slug || !existsSync(join(folder, 'en.mdx'))) return ''
  return readLesson(folder)
    .cells.map(({ code }) => code)
    .join('\n')
}

/** The search of a language comes with its home page, when that is kept whole. */
const more = (page: string, files: readonly string[]) => {
  const lang = languages.find((one) => page === `${one}/`)
  return lang ? files.filter((file) => isSearchOf(file, lang)) : []
}

/** The page that stands in for those which are not kept, and the words that a page fetches when it needs them. */
const everywhere = (lang: string, files: readonly string[]) =>
  files.filter((file) => file === `${lang}/offline/index.html` || isWords(file, lang))

/** `strings/en.json`, `strings/search.en.json`, `help/en.json`. */
const isWords = (file: string, lang: string) =>
  /^(strings|help)\//.test(file) && file.match(/(\w+)\.json$/)?.[1] === lang
