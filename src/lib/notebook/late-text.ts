import { siteRoot } from './offline/site-root.ts'
import { type Text, textIn } from './text.ts'

const texts = new Map<string, Promise<Text>>()

/** The page's language, as files are named by it. */
export const pageLang = (): 'en' | 'zh' => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en')

/**
 * The strings of a part that comes late, such as `search`: those whose keys begin with its name, from a file of their own
 * (`site/pages/strings`). Rejects when they do not come; the next call tries again.
 */
export function lateText(part: string): Promise<Text> {
  const file = `${siteRoot()}strings/${part}.${pageLang()}.json`
  if (!texts.has(part)) {
    const text = fetch(file).then(async (response) => {
      if (!response.ok) throw new Error(`${file}: ${response.status}`)
      return textIn(await response.json())
    })
    texts.set(part, text)
    text.catch(() => texts.delete(part))
  }
  return texts.get(part)!
}
