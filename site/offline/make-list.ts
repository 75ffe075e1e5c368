import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '#lib/data/manifest.ts'
import { hashLength, type OfflineList, type OfflinePage } from '#lib/notebook/offline/list.ts'
import { languages } from '../i18n/languages.ts'
import { dataOf } from './data-of.ts'
import { referencedFiles } from './referenced-files.ts'

/** Where the kernel's files are, by the names it asks by: the table that a page carries. */
type Table = Record<string, { url: string }>

/** The settings of `makeList`. */
export interface Site {
  /** What the build wrote. */
  folder: string
  /** With a slash at both ends. */
  base: string
  /** The text of all cells of a chapter; of other pages nothing. */
  codeOf(slug: string): string
  /** Of all the files of the site, what every page of a language needs besides what it names; pages come with what they name. */
  everywhere(lang: string, files: readonly string[]): string[]
  /** Of all the files of the site, what the whole of a page has besides. */
  more(page: string, files: readonly string[]): string[]
}

/** Makes the list of all files of a built site, and of what each of its pages needs. */
export function makeList({ folder, base, codeOf, everywhere, more }: Site): OfflineList {
  const paths = globSync('**/*', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
  const number = new Map(paths.map((path, i) => [path, i]))
  const read = (path: string) => readFileSync(join(folder, path))
  const referenced = referencedFiles(folder, paths, base)
  const sets: number[][] = []
  const numbers = new Map<string, number>()

  /** The number of a set, the same for the same files. */
  const setOf = (files: Iterable<string>): number[] => {
    const set = [...files].map((path) => number.get(path)!).sort((a, b) => a - b)
    if (set.length === 0) return []
    const key = set.join()
    if (!numbers.has(key)) numbers.set(key, sets.push(set) - 1)
    return [numbers.get(key)!]
  }

  function needsOf(page: string): OfflinePage {
    const html = read(`${page}index.html`).toString()
    const [lang, ...rest] = page.split('/')
    const table: Table = JSON.parse(html.match(/id="kernel-assets">([^<]*)/)?.[1] ?? '{}')
    const fileOf = (name: string) => table[name].url.slice(base.length)
    const manifest: Manifest = table['data/manifest.json'] ? JSON.parse(String(read(fileOf('data/manifest.json')))) : {}
    const data = dataOf(codeOf(rest.join('/').replace(/\/$/, '')), manifest)
    const engines = Object.keys(table).filter((name) => !name.startsWith('data/'))
    const kernel = [...engines, ...data.page].map(fileOf)
    const isKernel = (path: string) => path.startsWith('_kernel/')
    const exercises = [...html.matchAll(/data-files="([^"]+)"/g)].flatMap(([, start]) =>
      paths.filter((path) => path.startsWith(`${start.slice(base.length)}.`) && !isOther(path, lang)),
    )
    const named = [...referenced(html)].filter((path) => !isKernel(path) && !path.endsWith('.html'))
    return {
      edition: html.match(/data-edition="(\w+)"/)?.[1] ?? '',
      needs: [
        ...setOf(new Set([...named, ...exercises])),
        ...setOf(kernel),
        ...setOf(withNamed(everywhere(lang, paths))),
      ],
      more: [...setOf(data.full.map(fileOf)), ...setOf(more(page, paths))],
    }
  }

  function withNamed(files: string[]): Set<string> {
    const html = files.filter((path) => path.endsWith('.html'))
    return new Set([...files, ...html.flatMap((path) => [...referenced(String(read(path)))])])
  }

  const pages = paths.filter((path) => path.endsWith('index.html')).map((path) => path.replace(/index\.html$/, ''))
  return {
    pages: Object.fromEntries(pages.map((page) => [page, needsOf(page)])),
    sets,
    files: paths.map((path) => {
      const content = read(path)
      return [path.replace(/(^|\/)index\.html$/, '$1'), content.length, hash(content)]
    }),
  }
}

const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, hashLength)

/** Whether a file's name says that it is for another language. */
const isOther = (path: string, lang: string) => languages.some((other) => other !== lang && path.includes(`.${other}.`))
