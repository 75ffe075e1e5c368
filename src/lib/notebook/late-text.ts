import { siteRoot } from './offline/site-root.ts'
import { type Strings, type Text, textIn } from './text.ts'

const parts = new Map<string, Promise<Strings>>()

/** The page's language, as files are named by it. */
export const pageLang = (): 'en' | 'zh' => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en')

/**
 * The strings of a part that comes late, such as `search`: those whose keys begin with its name, from a file of their own
 * (`site/pages/strings`). Rejects when they do not come; the next call tries again.
 */
export async function lateText(part: string): Promise<Text> {
  return textIn(await lateStrings(part))
}

/** Gives a notebook's strings those of a part that has come. Rejects when they do not come, as `lateText`. */
export async function learnLate(text: Text, part: string): Promise<void> {
  text.learn(await lateStrings(part))
}

function lateStrings(part: string): Promise<Strings> {
  const file = `${siteRoot()}strings/${part}.${pageLang()}.json`
  if (!parts.has(part)) {
    const strings = fetch(file).then((response) => {
      if (!response.ok) throw new Error(`${file}: ${response.status}`)
      return response.json()
    })
    parts.set(part, strings)
    strings.catch(() => parts.delete(part))
  }
  return parts.get(part)!
}
