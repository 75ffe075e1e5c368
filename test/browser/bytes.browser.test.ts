import { expect, test } from 'vitest'
import { countBytes, totalOf } from '../../bench/count-bytes.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()

/** Bytes of 1,000 to the kB, as they come compressed from the real server, headers included. */
const budget = { page: 120_000, shared: 82_000 }

test.each(['en', 'zh'])(
  'a first visit to a chapter costs less than 120 kB, faces and headers included, %s',
  async (lang) => {
    const path = `/${lang}/gradient-descent/`
    const page = await browser.newPage()
    const wire = await countBytes(page)
    await page.goto(siteUrl(path))
    const files = await wire.take()
    await page.close()
    const shared = files.filter(({ name }) => name !== path)
    expect(totalOf(files), JSON.stringify(files)).toBeLessThan(budget.page)
    // What every other chapter then has in the cache; the faces that it needs stand in the styles.
    expect(totalOf(shared), JSON.stringify(shared)).toBeLessThan(budget.shared)
    expect(shared.filter(({ name }) => name.endsWith('.woff2'))).toEqual([])
  },
)
