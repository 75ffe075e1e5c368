import { copyText } from '../../copy-text.ts'
import { openDialog } from '../../dialog/open-dialog.ts'
import { adoptStyle } from '../../late-style.ts'
import { lateText } from '../../late-text.ts'
import type { LiveRecord } from '../../live-record.ts'
import { element } from '../../output/element.ts'
import type { Text } from '../../text.ts'
import styles from './copy.css?inline'

/** Copies the code of a cell as it stands on the page. */
export async function copyCode({ id, code, view }: LiveRecord): Promise<void> {
  const text = await lateText('take')
  if (await copy(code.text, text('take.field-code'), text)) view.announce(text('take.copied', { name: id }))
}

/** Copies a cell's address; it stays the cell's for as long as the book has it. */
export async function copyLink({ id, view }: LiveRecord): Promise<void> {
  const text = await lateText('take')
  const address = `${location.href.replace(/[?#].*$/, '')}#cell-${id}`
  if (await copy(address, text('take.field-link'), text)) view.announce(text('take.link-copied', { name: id }))
}

/** Copies a text; where the browser forbids that, shows it to be copied by hand. Whether it was copied. */
async function copy(copied: string, label: string, text: Text): Promise<boolean> {
  if (await copyText(copied)) return true
  adoptStyle(styles)
  const field = element(document, 'textarea', {
    class: 'copy-field',
    readonly: true,
    rows: Math.min(copied.split('\n').length + 1, 12),
    'aria-label': label,
    spellcheck: 'false',
  })
  field.value = copied
  const hint = element(document, 'p', {}, text('take.copy-by-hand'))
  openDialog({
    title: text('take.copy-title'),
    content: [hint, element(document, 'div', {}, field)],
    actions: [],
    name: 'copy',
    close: text('take.close'),
  })
  field.select()
  return false
}
