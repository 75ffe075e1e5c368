import { copyText } from '../copy-text.ts'
import { openDialog } from '../dialog/open-dialog.ts'
import { limits } from '../document/check-document.ts'
import { DocumentError } from '../document/document-error.ts'
import { readPage } from '../document/read-page.ts'
import { adoptStyle } from '../late-style.ts'
import { lateText } from '../late-text.ts'
import { element } from '../output/element.ts'
import type { Page } from '../page.ts'
import { changesOf, sentences } from './changes-in-words.ts'
import { partsToHide } from './parts-to-hide.ts'
import styles from './share-dialog.css?inline'
import { cautiousLink, linkOf } from './share-link.ts'

/** Opens the dialog that makes a link of the page as it is. The link is made here, and goes nowhere by itself. */
export async function openShareDialog(page: Page): Promise<void> {
  const text = await lateText('edits')
  adoptStyle(styles)
  const said = element(document, 'p', { class: 'share-said', role: 'status' })
  const link = element(document, 'input', { id: 'share-link', class: 'share-link', type: 'text', readonly: true })
  const seed = element(document, 'input', { id: 'share-seed', type: 'number', min: 0, step: 1, value: page.seed })
  const copy = element(document, 'button', { type: 'button' }, text('edits.share-copy'))
  const parts = partsToHide(page, text, () => void make())
  const base = readPage(page)
  const settings = text('edits.share-settings', { engine: page.text(`engine.${page.engine}`) })

  /** Counts the links that are made: only the last one is shown. */
  let latest = 0
  async function make(): Promise<void> {
    const mine = ++latest
    try {
      const made = await linkOf({ ...base, seed: seedOf(seed), hidden: parts.hidden() })
      if (mine !== latest) return
      link.value = location.origin + location.pathname + location.search + made
      say(link.value.length > cautiousLink ? text('edits.share-long', { count: link.value.length }) : '')
    } catch (error) {
      if (mine !== latest) return
      link.value = ''
      say(
        text(error instanceof DocumentError ? 'edits.share-too-long' : 'edits.share-impossible', { most: limits.all }),
      )
    }
    copy.disabled = link.value === ''
  }

  function say(words: string): void {
    said.textContent = words
  }

  seed.addEventListener('input', () => void make())
  link.addEventListener('focus', () => link.select())
  copy.addEventListener('click', async () => {
    link.select()
    // Where the clipboard is forbidden the link is selected, for the reader's own keys.
    say(text((await copyText(link.value)) ? 'edits.share-copied' : 'edits.share-not-copied'))
  })
  openDialog({
    name: 'share',
    title: text('edits.share-title'),
    close: text('edits.close'),
    actions: [],
    content: [
      element(document, 'p', {}, sentences(...changesOf(base, text), settings)),
      element(
        document,
        'div',
        { class: 'dialog-row' },
        element(document, 'label', { for: 'share-link' }, text('edits.share-link')),
        link,
        copy,
        said,
      ),
      element(
        document,
        'div',
        { class: 'dialog-row' },
        element(document, 'label', { for: 'share-seed' }, text('edits.share-seed')),
        seed,
        element(document, 'span', { class: 'dialog-soft' }, text('edits.share-seed-note')),
      ),
      parts.element,
      element(document, 'p', { class: 'dialog-soft' }, text('edits.share-privacy')),
    ],
  })
  await make()
  link.focus()
}

function seedOf({ value }: HTMLInputElement): number {
  const seed = Math.trunc(Number(value))
  return Number.isSafeInteger(seed) && seed >= 0 ? seed : 1
}
