import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import { searchFolder } from './files.ts'
import { spread } from './han.ts'
import { plainFormula } from './plain-formula.ts'
import { raiseFailures } from './raise-failures.ts'
import { indexLanguage, searchRecords } from './records.ts'

/** Pages whose contents are records of their own, or nobody seeks. */
const left = /^(index\.html|404\.html|\w+\/(ops|rules|glossary|offline|hand-in|assign|exercises|new)\/)/

/** Pagefind's own interfaces, which nothing here uses. */
const unused = /-ui\.|highlight/

/** Pagefind's own scripts: what answers a search, on the page or in a worker. */
const scripts = /pagefind(-worker)?\.js$/

/** After the build, writes the index of the whole site that the search dialog reads: prose, cells, formulas, exercises, ops and words. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir)
      const { index, errors } = await createIndex({
        rootSelector: 'main',
        excludeSelectors: [
          '.katex-html',
          'svg',
          '.unseen',
          '.permalink',
          '[role="status"]',
          '.pager',
          '.figure-controls',
        ],
      })
      if (!index) throw new Error(`search: ${errors.join(', ')}`)
      for (const file of globSync('**/*.html', { cwd: folder })) {
        const path = file.replaceAll('\\', '/')
        if (left.test(path)) continue
        const content = spread(withPlainFormulas(readFileSync(join(folder, file), 'utf8')))
        check(await index.addHTMLFile({ url: path.replace(/index\.html$/, ''), content }))
      }
      for (const { kind, lang, path, title, place, content } of await searchRecords()) {
        const meta = { kind, title, place }
        const words = spread(content || title)
        check(await index.addCustomRecord({ url: path, language: indexLanguage(lang), content: words, meta }))
      }
      const { files } = await index.getFiles()
      for (const { path, content } of files) {
        if (unused.test(path)) continue
        const file = join(folder, searchFolder, path.replace(/^.*?pagefind\//, ''))
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, scripts.test(path) ? raiseFailures(Buffer.from(content).toString()) : content)
      }
      await close()
    },
  },
})

function check({ errors }: { errors: string[] }) {
  if (errors.length > 0) throw new Error(`search: ${errors.join(', ')}`)
}

/** A page whose formulas are one line of text each, so that a sentence around one can be read in a list of results. */
const withPlainFormulas = (html: string) =>
  html.replace(
    /<semantics>(?:(?!<\/semantics>)[\s\S])*?<annotation encoding="application\/x-tex">([^<]*)<\/annotation><\/semantics>/g,
    (_, tex: string) => written(plainFormula(read(tex))),
  )

const read = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

const written = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
