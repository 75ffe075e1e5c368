import sirv, { type RequestHandler } from 'sirv'

/** Folders whose files carry a hash of their content in the name. */
const hashed = /^\/(_astro|_kernel)\//

/**
 * Serves the files of a folder, compressed ahead of time where the browser takes it. Files named by their content are
 * kept for a year; everything else is asked for again, and answered by "not modified" when it is the same.
 */
export const staticFiles = (folder: string): RequestHandler =>
  sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) =>
      response.setHeader('Cache-Control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
