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

let engine: Promise<SearchEngine> | undefined

/** The search engine over the index that the build wrote. Rejects when it does not come; the next call tries again. */
export function searchEngine(): Promise<SearchEngine> {
  engine ??= load()
  engine.catch(() => (engine = undefined))
  return engine
}

async function load() {
  const folder = `${siteRoot()}_search/`
  const module = await import(/* @vite-ignore */ `${folder}pagefind.js`)
  await module.options({
    basePath: new URL(folder).pathname,
    baseUrl: '/',
    excerptLength: pageLang() === 'zh' ? 56 : 24,
  })
  await module.init()
  return module as SearchEngine
}
