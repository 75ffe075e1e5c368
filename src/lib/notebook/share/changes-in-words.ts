import type { PageDocument } from '../document/page-document.ts'
import { pageLang } from '../late-text.ts'
import type { Text } from '../text.ts'
import { textCounted } from '../text-counted.ts'

/** How many cells a document changes and adds, and how many drawings it brings, a sentence each. */
export function changesOf({ cells, added, drawings }: PageDocument, text: Text): string[] {
  const changed = textCounted(text, 'edits.changed', cells.length)
  const more = { 'edits.added': added.length, 'edits.drawn': drawings.length }
  return [changed, ...Object.entries(more).flatMap(([key, count]) => (count > 0 ? textCounted(text, key, count) : []))]
}

/** Sentences behind each other, as the page's language sets them: Chinese has no space between them. */
export function sentences(...all: string[]): string {
  return all.join(pageLang() === 'zh' ? '' : ' ')
}
