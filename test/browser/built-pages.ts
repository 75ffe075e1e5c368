import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the build puts the files of the static site. */
export const builtSite = join(import.meta.dirname, '../../dist/client')

/** Addresses of all built pages from the site's root: `/`, `/en/`, `/en/gradient-descent/`, `/404.html`, ... */
export function builtPages(folder = builtSite): string[] {
  return globSync('**/*.html', { cwd: folder })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .sort()
}

/** Pages of ops that are looked at one by one; the others are made of the same parts. */
const sampleOps = ['matMul', 'conv2d', 'moments', 'where', 'losses-huberLoss']

/** All pages but those of ops, and of these a sample in every language. */
export function pagesToLookAt(): string[] {
  return builtPages().filter((path) => {
    const op = /^\/\w+\/ops\/([^/]+)\/$/.exec(path)?.[1]
    return op === undefined || sampleOps.includes(op)
  })
}

/** Addresses of the sampled pages of ops. */
export const sampledOps = (): string[] => pagesToLookAt().filter((path) => /\/ops\/./.test(path))

/** Addresses of the chapters, in every language. The empty notebook has a cell, but nothing to tell. */
export function builtChapters(): string[] {
  return builtPages().filter((path) => /^\/[a-z]+\/(?!new\/)[^/]+\/$/.test(path) && html(path).includes('<live-cell'))
}

/** The HTML of a built page. */
export function html(path: string, folder = builtSite): string {
  return readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8')
}
