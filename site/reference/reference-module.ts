import type { AstroIntegration } from 'astro'
import { prepareReference } from './prepare-reference.ts'

const id = '\0reference'

/**
 * Lets pages import `virtual:reference`, a PreparedReference. Reading, running and highlighting happen here in Node, so
 * that none of it is bundled.
 */
export const referenceModule = (): AstroIntegration => ({
  name: 'reference-module',
  hooks: {
    'astro:config:setup': ({ updateConfig }) =>
      void updateConfig({
        vite: {
          plugins: [
            {
              name: 'reference-module',
              resolveId: (source: string) => (source === 'virtual:reference' ? id : undefined),
              load: async (source: string) =>
                source === id ? `export default ${JSON.stringify(await prepareReference())}` : undefined,
            },
          ],
        },
      }),
  },
})
