import { existsSync } from 'node:fs'
import mdx from '@astrojs/mdx'
import node from '@astrojs/node'
import { defineConfig } from 'astro/config'
import { fonts } from './site/build/fonts.ts'

// TEMPORARY until site/build/kernel-assets.ts is there.
const kernelAssets = existsSync(new URL('./site/build/kernel-assets.ts', import.meta.url))
  ? (await import('./site/build/kernel-assets.ts')).kernelAssets
  : () => ({
      name: 'no-kernel',
      hooks: {
        'astro:config:setup': ({ updateConfig }) =>
          updateConfig({
            vite: {
              plugins: [
                {
                  name: 'no-kernel',
                  resolveId: (id) => (id === 'virtual:kernel-assets' ? '\0kernel-assets' : undefined),
                  load: (id) => (id === '\0kernel-assets' ? 'export const assets = {}' : undefined),
                },
              ],
            },
          }),
      },
    })

export default defineConfig({
  srcDir: './site',
  outDir: './dist',
  /** The address readers will use, for canonical links; without it the pages carry none. */
  site: process.env.SITE,
  /** A folder of the host, such as `/course/`. */
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  adapter: node({ mode: 'middleware' }),
  devToolbar: { enabled: false },
  integrations: [fonts(), kernelAssets(), mdx({ optimize: true })],
  vite: {
    build: {
      // Fonts stay files of their own: inlined into the styles they would be loaded even where no formula needs them.
      assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined),
    },
  },
})
