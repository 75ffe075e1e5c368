import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { AstroIntegration } from 'astro'

const compressible = 'html,css,js,json,svg,txt,wasm,xml,bin'
const cache = fileURLToPath(new URL('../../node_modules/.cache/chainrule/compressed', import.meta.url))

/** Pages of the reference, and shards of data: dozens of megabytes, so the last tenth is not worth minutes of a build. */
const many = /[\\/]ops[\\/]|\.bin$/

/** After the build, puts a `.br` and a `.gz` beside every file that gains by it, at the highest level that is worth it; results are cached. */
export const compress = (): AstroIntegration => ({
  name: 'compress',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      mkdirSync(cache, { recursive: true })
      const folder = fileURLToPath(dir)
      const files = globSync(`**/*.{${compressible}}`, { cwd: folder })
      await Promise.all(files.map((file) => compressFile(join(folder, file))))
    },
  },
})

async function compressFile(path: string) {
  const content = readFileSync(path)
  const key = createHash('sha256').update(content).digest('hex')
  for (const extension of ['br', 'gz'] as const) {
    const kept = join(cache, `${key}.${extension}`)
    if (!existsSync(kept)) writeFileSync(kept, await encoders[extension](content, many.test(path)))
    const small = readFileSync(kept)
    if (small.length < content.length) writeFileSync(`${path}.${extension}`, small)
  }
}

const encoders = {
  br: (content: Buffer, quickly: boolean) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quickly ? 6 : 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (content: Buffer, quickly: boolean) => promisify(gzip)(content, { level: quickly ? 6 : 9 }),
}
