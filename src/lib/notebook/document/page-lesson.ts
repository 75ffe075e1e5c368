/**
 * The page's lesson as a document names it: its address after the language, without slashes at the ends.
 * `/book/en/gradient-descent/` is `gradient-descent`, `/zh/` is empty.
 */
export function pageLesson(path: string): string {
  const after = /\/(?:en|zh)\/(.*)$/.exec(path)?.[1] ?? ''
  return after.replace(/(?:^|\/)index\.html$|\.html$/, '').replace(/\/+$/, '')
}
