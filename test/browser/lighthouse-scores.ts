import lighthouse from 'lighthouse'

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Scores = Record<(typeof categories)[number], number>

/**
 * Lighthouse as it comes, a mid-range phone on slow 4G, simulated: 0 to 100 in each category. `port` is the debugging
 * port of a running browser. Throws what Lighthouse itself says when it could not load the page.
 */
export async function lighthouseScores(url: string, port: number): Promise<Scores> {
  const ask = async () => (await lighthouse(url, { port, logLevel: 'silent', onlyCategories: [...categories] }))!.lhr
  let lhr = await ask()
  // A trace without its beginning says nothing of the page, only of the recording: Lighthouse itself asks to repeat it.
  if (lhr.runtimeError?.code === 'NO_NAVSTART') lhr = await ask()
  if (lhr.runtimeError) throw new Error(`lighthouse: ${lhr.runtimeError.message}, ${url}`)
  return Object.fromEntries(
    categories.map((name) => [name, Math.round((lhr.categories[name]!.score ?? 0) * 100)]),
  ) as Scores
}
