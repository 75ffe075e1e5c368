import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setSecurityHeaders } from './security-headers.ts'
import { staticFiles } from './static-files.ts'

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/**
 * Answers requests for a built site: its files, then its server routes, then the page for wrong addresses.
 * Throws when the folder holds no site.
 * @param folder what the build wrote: `client` with all files, and `server` where pages are made on demand
 * @param base path of the site on its host, with a slash at both ends
 */
export async function siteHandler(folder: string, base: string): Promise<RequestListener> {
  const client = join(folder, 'client')
  if (!existsSync(join(client, '404.html')))
    throw new Error(`serve: no built site in ${folder}, run npm run build first`)
  const files = staticFiles(client)
  const routes = await serverRoutes(join(folder, 'server/entry.mjs'))
  const missing = readFileSync(join(client, '404.html'))

  return (request, response) => {
    const [path, query = ''] = (request.url ?? '/').split(/(?=\?)/)
    setSecurityHeaders(response, path)
    if (!path.startsWith(base)) {
      if (path === '/' || `${path}/` === base) redirect(response, base + query)
      else notFound(response, missing)
      return
    }
    const inside = `/${path.slice(base.length)}`
    if (!inside.endsWith('/') && isFolder(client, inside)) {
      redirect(response, `${path}/${query}`)
      return
    }
    const asked = request.url
    request.url = inside + query
    // A file may vanish or shrink while it is sent, as when the site is built anew: that ends this answer, not the server.
    response.on('pipe', (file) => file.once('error', () => response.destroy()))
    files(request, response, () => {
      request.url = asked
      routes(request, response, () => notFound(response, missing))
    })
  }
}

/** The pages that Astro makes on demand; none while every page is static. */
async function serverRoutes(entry: string): Promise<Handler> {
  if (!existsSync(entry)) return (_request, _response, next) => next()
  const { handler } = (await import(pathToFileURL(entry).href)) as { handler: Handler }
  return handler
}

function isFolder(client: string, path: string): boolean {
  return !path.includes('..') && !path.includes('\0') && existsSync(join(client, path, 'index.html'))
}

function redirect(response: ServerResponse, location: string) {
  // A path that begins with two slashes would name another host.
  response.writeHead(308, { Location: location.replace(/^\/{2,}/, '/') }).end()
}

function notFound(response: ServerResponse, page: Buffer) {
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' }).end(page)
}
