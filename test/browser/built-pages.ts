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

/** Addresses of the chapters, in every language. */
export function builtChapters(): string[] {
  return builtPages().filter((path) => /^\/[a-z]+\/[^/]+\/$/.test(path) && html(path).includes('<live-cell'))
}

/** The HTML of a built page. */
export function html(path: string, folder = builtSite): string {
  return readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8')
}
