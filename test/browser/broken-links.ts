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
  return addresses(folder, base, (url) => !leads(url, folder, base))
}

/** Addresses in a built site that lead out of its folder to another one of the same host: `page -> address`. */
export function linksOutside(folder: string, base: string): string[] {
  return addresses(folder, base, (url) => url.host === 'site' && !url.pathname.startsWith(base))
}

/** The addresses of all pages that a condition holds for. */
function addresses(folder: string, base: string, holds: (url: URL) => boolean): string[] {
  return builtPages(folder).flatMap((page) => {
    const here = new URL(base.replace(/\/$/, '') + page, 'http://site')
    const found = [...html(page, folder).matchAll(attribute)].map(({ groups }) => groups!.address!)
    return [...new Set(found.map((address) => address.replaceAll('&amp;', '&')))]
      .filter((address) => holds(new URL(address, here)))
      .map((address) => `${page} -> ${address}`)
  })
}

function leads(url: URL, folder: string, base: string): boolean {
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
