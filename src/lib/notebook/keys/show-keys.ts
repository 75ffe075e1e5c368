import { openDialog } from '../dialog/open-dialog.ts'
import { adoptStyle } from '../late-style.ts'
import { lateText } from '../late-text.ts'
import { element } from '../output/element.ts'
import type { Text } from '../text.ts'
import { isMac, keyCaps } from './key-caps.ts'
import styles from './keys.css?inline'
import { type KeyEntry, keyGroups } from './list.ts'
import { isQuestionKeyOn, switchQuestionKey } from './question-key.ts'

/** Opens a dialog with all keys of the notebook. Rejects when its texts do not come. */
export async function showKeys(): Promise<void> {
  if (document.querySelector('dialog[open]')) return
  const text = await lateText('keys')
  adoptStyle(styles)
  const groups = Object.entries(keyGroups).map(([name, entries]) =>
    drawGroup(text(`keys.group.${name}`), entries, text),
  )
  const body = element(document, 'div', { class: 'keys', tabindex: 0, role: 'group', 'aria-labelledby': 'dialog-keys' })
  body.append(...groups)
  openDialog({
    title: text('keys.title'),
    content: [body, drawSwitch(text('keys.alone'))],
    actions: [{ label: text('keys.close'), main: true }],
    name: 'keys',
    close: text('keys.close'),
  })
}

function drawGroup(title: string, entries: readonly KeyEntry[], text: Text): HTMLElement {
  const list = element(document, 'dl', {})
  for (const { keys, does } of entries) {
    const caps = keys.map((key) => element(document, 'kbd', {}, keyCaps(key, isMac(), text('keys.drag'))))
    const parts = caps.flatMap((cap, index) => (index > 0 ? [' ', cap] : [cap]))
    const row = element(document, 'div', {}, element(document, 'dt', {}, ...parts))
    row.append(element(document, 'dd', {}, text(`keys.${does}`)))
    list.append(row)
  }
  return element(document, 'section', {}, element(document, 'h3', {}, title), list)
}

/** A key without Ctrl or Alt is in the way of those who dictate: it can be switched off. */
function drawSwitch(label: string): HTMLElement {
  const box = element(document, 'input', { type: 'checkbox', checked: isQuestionKeyOn() })
  box.addEventListener('change', () => switchQuestionKey(box.checked))
  return element(document, 'label', { class: 'keys-alone' }, box, ' ', label)
}
