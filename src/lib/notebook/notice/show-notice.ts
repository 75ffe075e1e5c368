import dialogStyles from '../dialog/dialog.css?inline'
import { adoptStyle } from '../late-style.ts'
import { element } from '../output/element.ts'
import styles from './notice.css?inline'

/** Something that the page has to say, and what can be done about it. */
export interface Notice {
  /** One of a kind: a notice takes the place of the one with the same name. */
  name: string
  message: string | readonly (Node | string)[]
  /** What is chosen closes the notice, unless `choose` returns `false`. */
  actions?: readonly { label: string; main?: boolean; choose?(): unknown }[]
  /** The notice stays until something is chosen; absent: a cross closes it, and this is the cross's name. */
  close?: string
}

/** Shows a notice at the foot of the window, over the page, so that nothing moves; it is read out once. Gives what takes it away. */
export function showNotice({ name, message, actions = [], close }: Notice): () => void {
  adoptStyle(dialogStyles)
  adoptStyle(styles)
  const stack = document.querySelector('.notices') ?? element(document, 'div', { class: 'notices' })
  if (!stack.isConnected) document.body.append(stack)
  stack.querySelector(`[data-notice="${name}"]`)?.remove()
  const words = element(document, 'p', { role: 'status' })
  const notice = element(
    document,
    'section',
    { class: 'notice', 'data-notice': name, 'data-pagefind-ignore': true },
    words,
  )
  const end = () => {
    const held = notice.contains(document.activeElement)
    notice.remove()
    if (held) document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }
  for (const { label, main, choose } of actions) {
    const button = element(document, 'button', { type: 'button', class: main ? 'notice-main' : undefined }, label)
    button.addEventListener('click', () => {
      if (choose?.() !== false) end()
    })
    notice.append(button)
  }
  if (close) {
    const cross = element(document, 'button', { type: 'button', class: 'notice-close', 'aria-label': close }, '×')
    cross.addEventListener('click', end)
    notice.append(cross)
  }
  stack.append(notice)
  // A live region speaks of what changes after it is there.
  requestAnimationFrame(() => words.append(...(typeof message === 'string' ? [message] : message)))
  return end
}
