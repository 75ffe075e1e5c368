import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { siteHandler } from './site-handler.ts'

/**
 * Serves the built site. Settings come from the environment: HOST and PORT to listen on, BASE for the path that the
 * build was given, DIST for its folder. Prints the address once it answers; ends on SIGINT and SIGTERM, after the
 * answers under way.
 */
const { HOST = '127.0.0.1', PORT = '4321', BASE = '/', DIST = 'dist' } = process.env
const base = `/${BASE}/`.replace(/\/+/g, '/')
const handler = await siteHandler(resolve(DIST), base).catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
const server = createServer(handler)

server.once('error', (error: NodeJS.ErrnoException) => {
  const reasons: Record<string, string> = {
    EADDRINUSE: 'the port is taken by another program. Choose another one: PORT=4322 npm start',
    EACCES: 'this user may not listen there. Choose a port above 1023: PORT=4321 npm start',
    EADDRNOTAVAIL: 'this machine has no such address. Set HOST to one of its own, or leave it out',
  }
  console.error(`serve: cannot listen on ${HOST}:${PORT}: ${reasons[error.code ?? ''] ?? error.message}`)
  process.exit(1)
})

server.listen(Number(PORT), HOST, () => {
  const address = server.address() as { port: number }
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST
  console.log(`Chainrule is at http://${host}:${address.port}${base}`)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 2000).unref()
  })
}
