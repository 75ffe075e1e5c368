import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { build } from 'rolldown'
import { macros } from '../lesson/markdown/macros.ts'

/** Without our engine, or with it. */
export const runtimes = ['light', 'whole'] as const
export type Runtime = (typeof runtimes)[number]

/**
 * What a page that is taken away carries with it so that its cells run elsewhere, as the text of a function's body that
 * returns `open`. Readable, since it stands in a reader's file.
 */
export async function bundleRuntime(name: Runtime): Promise<string> {
  const { output } = await build({
    input: fileURLToPath(new URL(`../../src/lib/notebook/take/node/${name}.ts`, import.meta.url)),
    platform: 'neutral',
    write: false,
    // Without our engine: of it stays what is called by name, which is little more than random numbers.
    ...(name === 'light' && { treeshake: { moduleSideEffects: false } }),
    logLevel: 'warn',
    checks: { bundlerTimings: false },
    output: { format: 'iife', name: 'opened', comments: false, minify: name === 'whole', codeSplitting: false },
  })
  return output[0].code
}

/**
 * Makes those texts modules, `virtual:taken-runtime/light`, which a page loads when somebody takes it away; and with
 * them the book's own TeX commands, `virtual:taken-runtime/macros`, which nobody else knows.
 */
export function takenRuntime(): AstroIntegration {
  const prefix = 'virtual:taken-runtime/'
  return {
    name: 'taken-runtime',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'taken-runtime',
                resolveId: (source: string) => (source.startsWith(prefix) ? `\0${source}` : undefined),
                async load(id: string) {
                  if (id === `\0${prefix}macros`) return `export default ${JSON.stringify(macros)}`
                  const name = runtimes.find((runtime) => id === `\0${prefix}${runtime}`)
                  return name && `export default ${JSON.stringify(await bundleRuntime(name))}`
                },
              },
            ],
          },
        })
      },
    },
  }
}
