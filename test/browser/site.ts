import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served site with its base path, without a slash at its end. */
    site: string
  }
}

/**
 * Full address of a page of the built site, which the browser tests' global set-up builds and serves.
 * @param path from the site's root, e.g. `/en/gradient-descent/`
 */
export function siteUrl(path = '/'): string {
  return inject('site') + path
}
