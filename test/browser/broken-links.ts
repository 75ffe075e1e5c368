import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { builtPages, html } from './built-pages.ts'

const attribute = /\s(?:href|src|srcset|poster)="(?<address>[^"]*)"/g

/**
 * Addresses in a built site that lead nowhere: `page -> address`. Looks at every `href` and `src`, the anchor included;
 * other sites are not asked.
 * @param folder the static site
 * @param base path under which it will be served; an address outside of it counts as broken
 */
export function brokenLinks(folder: string, base: string): string[] {
  return builtPages(folder).flatMap((page) => {
    const text = html(page, folder)
    const addresses = new Set(
      [...text.matchAll(attribute)].map(({ groups }) => groups!.address!.replaceAll('&amp;', '&')),
    )
    return [...addresses]
      .filter((address) => !leads(address, page, folder, base))
      .map((address) => `${page} -> ${address}`)
  })
}

function leads(address: string, page: string, folder: string, base: string): boolean {
  const here = new URL(base.replace(/\/$/, '') + page, 'http://site')
  const url = new URL(address, here)
  if (url.host !== 'site') return true
  if (!url.pathname.startsWith(base)) return false
  const path = `/${decodeURIComponent(url.pathname.slice(base.length))}`
  const file = path.endsWith('/') ? `${path}index.html` : path
  if (!existsSync(join(folder, file))) return false
  return url.hash === '' || anchors(path, folder).has(decodeURIComponent(url.hash.slice(1)))
}

function anchors(path: string, folder: string): Set<string> {
  return new Set([...html(path, folder).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!))
}
