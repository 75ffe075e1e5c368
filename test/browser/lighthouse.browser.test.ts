import { expect, test } from 'vitest'
import { useLighthouse } from './use-lighthouse.ts'

const scoresOf = useLighthouse()

/** What does not depend on how busy this machine is. Performance does: `alone/performance` sees that it is not lost, the bench prints it. */
test.each(['/en/', '/zh/', '/en/gradient-descent/', '/zh/gradient-descent/'])(
  'Lighthouse gives %s 95 or more for accessibility, best practices and search',
  { timeout: 120_000 },
  async (path) => {
    const scores = await scoresOf(path, ['accessibility', 'best-practices', 'seo'])
    for (const [name, score] of Object.entries(scores)) expect(score, name).toBeGreaterThanOrEqual(95)
  },
)
