import mdx from '@astrojs/mdx'
import node from '@astrojs/node'
import { defineConfig, passthroughImageService } from 'astro/config'
import { compress } from './site/build/compress.ts'
import { contentPolicy } from './site/build/content-policy.ts'
import { fonts } from './site/build/fonts.ts'
import { kernelAssets } from './site/build/kernel-assets.ts'
import { notebookChunk } from './site/build/notebook-chunk.ts'
import { ownContentModules } from './site/build/own-content-modules.ts'
import { roundCoordinates } from './site/build/round-coordinates.ts'
import { takenRuntime } from './site/build/taken-runtime.ts'
import { exerciseModules } from './site/exercise/exercise-modules.ts'
import { chosenChapters } from './site/lesson/chosen-chapters.ts'
import { lessonModules } from './site/lesson/lesson-modules.ts'
import { processor } from './site/lesson/markdown/processor.ts'
import { offline } from './site/offline/offline.ts'
import { referenceModule } from './site/reference/reference-module.ts'
import { searchIndex } from './site/search/search-index.ts'

export default defineConfig({
  srcDir: './site',
  outDir: './dist',
  /** A part of the book has a cache of its own. */
  cacheDir: chosenChapters ? `./node_modules/.cache/chainrule/astro/${chosenChapters}` : './node_modules/.astro',
  /** The address readers will use, for canonical links; without it the pages carry none. */
  site: process.env.SITE,
  /** A folder of the host, such as `/course/`. */
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  adapter: node({ mode: 'middleware' }),
  session: false,
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  integrations: [
    ownContentModules(),
    fonts(),
    kernelAssets(),
    notebookChunk(),
    takenRuntime(),
    lessonModules(),
    referenceModule(),
    exerciseModules(),
    mdx({ optimize: true }),
    roundCoordinates(),
    contentPolicy(),
    searchIndex(),
    offline(),
    compress(),
  ],
  markdown: { processor, syntaxHighlight: false },
  vite: {
    build: {
      // One style sheet for the whole site, fetched once.
      cssCodeSplit: false,
      // Fonts stay files of their own: inlined into the styles they would be loaded even where no formula needs them.
      assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined),
    },
  },
})
