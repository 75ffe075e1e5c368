import { pageLang } from '#lib/notebook/late-text.ts'
import { siteRoot } from '#lib/notebook/offline/site-root.ts'

/** What is used of Pagefind in the browser. */
export interface SearchEngine {
  /** Null when a later search has begun in the meantime. */
  debouncedSearch(words: string, options: object, milliseconds: number): Promise<{ results: Hit[] } | null>
}

/** Something found, whose text is fetched when it is shown. */
export interface Hit {
  id: string
  data(): Promise<HitData>
}

/** What Pagefind says of a page or record; excerpts are HTML with `<mark>`. */
export interface HitData {
  raw_url: string
  excerpt: string
  meta: Record<string, string>
  sub_results: { title: string; url: string; excerpt: string }[]
}

let engine: Promise<SearchEngine & { destroy(): Promise<void> }> | undefined
/** A browser may remember that a module did not come; under another address it is another one. */
let attempts = 0

/** The search engine over the index that the build wrote. Rejects when it does not come; the next call tries again. */
export function searchEngine(): Promise<SearchEngine> {
  engine ??= load()
  engine.catch(() => (engine = undefined))
  return engine
}

/** Something did not come, and Pagefind never asks for it again: the next search begins with a new engine. */
export function dropEngine(): void {
  engine?.then((loaded) => loaded.destroy()).catch(() => {})
  engine = undefined
}

const folder = () => `${siteRoot()}_search/`

async function load() {
  const again = attempts++ > 0 ? `?again=${attempts}` : ''
  const module = await import(/* @vite-ignore */ `${folder()}pagefind.js${again}`)
  await module.options({
    basePath: new URL(folder()).pathname,
    baseUrl: '/',
    excerptLength: pageLang() === 'zh' ? 56 : 24,
  })
  await module.init()
  return module
}
