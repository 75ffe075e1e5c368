import { adoptStyle } from '../late-style.ts'
import { element } from '../output/element.ts'
import styles from './dialog.css?inline'

/** A button at the foot of a dialog; it closes the dialog, unless `choose` returns `false`. */
export interface DialogAction {
  label: string
  /** The one that most will want: it looks like it. */
  main?: boolean
  choose?(): unknown
}

export interface DialogOptions {
  title: string
  content: readonly (Node | string)[]
  actions: readonly DialogAction[]
  /** Name of the class that the dialog carries beside its own. */
  name: string
  /** The browser's own button at the top closes it, too; this is its label. */
  close: string
}

/**
 * Opens a dialog over the page. Escape and a click beside it close it; the focus goes back to where it was. It is gone
 * from the document when it is closed.
 */
export function openDialog({ title, content, actions, name, close }: DialogOptions): HTMLDialogElement {
  adoptStyle(styles)
  const cross = element(document, 'button', { type: 'button', class: 'dialog-close', 'aria-label': close }, '×')
  const heading = element(document, 'h2', { id: `dialog-${name}` }, title)
  const foot = element(document, 'div', { class: 'dialog-actions' })
  const dialog = element(
    document,
    'dialog',
    { class: `dialog dialog-${name}`, 'aria-labelledby': heading.id, 'data-pagefind-ignore': true },
    element(document, 'div', { class: 'dialog-head' }, heading, cross),
    ...content,
    foot,
  )
  for (const { label, main, choose } of actions) {
    const button = element(document, 'button', { type: 'button', class: main ? 'dialog-main' : undefined }, label)
    button.addEventListener('click', () => {
      if (choose?.() !== false) dialog.close()
    })
    foot.append(button)
  }
  const held = document.activeElement as HTMLElement | null
  cross.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close())
  dialog.addEventListener('close', () => {
    dialog.remove()
    if (document.activeElement === document.body) held?.focus({ preventScroll: true })
  })
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}
