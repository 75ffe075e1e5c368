import lighthouse from 'lighthouse'

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

/**
 * Lighthouse as it comes, a mid-range phone on slow 4G, simulated: 0 to 100 in each category asked for; performance takes
 * most of the time. `port` is the debugging port of a running browser. Throws what Lighthouse itself says when it could not load the page.
 */
export async function lighthouseScores<Asked extends Category>(
  url: string,
  port: number,
  asked: readonly Asked[],
): Promise<Record<Asked, number>> {
  const ask = async () => (await lighthouse(url, { port, logLevel: 'silent', onlyCategories: [...asked] }))!.lhr
  let lhr = await ask()
  // A trace without its beginning says nothing of the page, only of the recording: Lighthouse itself asks to repeat it.
  if (lhr.runtimeError?.code === 'NO_NAVSTART') lhr = await ask()
  if (lhr.runtimeError) throw new Error(`lighthouse: ${lhr.runtimeError.message}, ${url}`)
  return Object.fromEntries(
    asked.map((name) => [name, Math.round((lhr.categories[name]!.score ?? 0) * 100)]),
  ) as Record<Asked, number>
}
