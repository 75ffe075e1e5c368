import { build } from './build.ts'

/** `npm start`: builds the site when a source has changed since the last build, then serves it on HOST and PORT. */
if (build({ ifNeeded: true })) console.log()
process.env.NODE_ENV ??= 'production'
await import('../site/server/serve.ts')
