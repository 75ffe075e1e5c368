import type { PageDocument } from '../document/page-document.ts'
import { pageLang } from '../late-text.ts'
import type { Text } from '../text.ts'
import { textCounted } from '../text-counted.ts'

/** How many cells a document changes and adds, a sentence each. */
export function changesOf({ cells, added }: PageDocument, text: Text): string[] {
  const changed = textCounted(text, 'edits.changed', cells.length)
  return added.length > 0 ? [changed, textCounted(text, 'edits.added', added.length)] : [changed]
}

/** Sentences behind each other, as the page's language sets them: Chinese has no space between them. */
export function sentences(...all: string[]): string {
  return all.join(pageLang() === 'zh' ? '' : ' ')
}
