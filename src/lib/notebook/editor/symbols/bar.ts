import type { EditorView } from '@codemirror/view'
import { adoptStyle } from '../../late-style.ts'
import { lateText } from '../../late-text.ts'
import { element } from '../../output/element.ts'
import { commands, type, typed } from './keys.ts'
import type { BarActions } from './symbol-bar.ts'
import styles from './symbols.css?inline'

/** The bar of one editor; there is at most one in the document, that of the editor with the focus. */
export interface Bar {
  show(): void
  hide(): void
  /** Scrolls the page so far that the cursor is not under the bar. */
  keepClear(): void
}

/** Between the line of the cursor and the bar, in pixels. */
const gap = 8

/** Makes the bar of an editor. It appears once its words have come; without them it would be no use to some. */
export function createBar(view: EditorView, actions: BarActions): Bar {
  let bar: HTMLElement | undefined
  let wanted = false
  const screen = window.visualViewport
  const bottom = () => (screen ? screen.offsetTop + screen.height : innerHeight)

  /** Browsers lay fixed elements out behind the keyboard: it is put where the visible part ends. */
  function place() {
    if (bar) bar.style.transform = `translateY(${Math.round(bottom() - bar.offsetHeight)}px)`
    keepClear()
  }

  function keepClear() {
    view.requestMeasure({
      key: place,
      read: () => {
        const line = bar?.isConnected ? view.coordsAtPos(view.state.selection.main.head) : null
        return line && line.bottom + gap - bar!.getBoundingClientRect().top
      },
      write: (hidden) => {
        if (hidden && hidden > 0) window.scrollBy({ top: hidden, behavior: 'instant' })
      },
    })
  }

  async function show() {
    wanted = true
    adoptStyle(styles)
    bar ??= await drawBar(view, actions)
    if (!wanted) return
    document.querySelector('main')!.append(bar)
    place()
    screen?.addEventListener('resize', place)
    screen?.addEventListener('scroll', place)
  }

  return {
    show: () => void show().catch(() => {}),
    hide() {
      wanted = false
      bar?.remove()
      screen?.removeEventListener('resize', place)
      screen?.removeEventListener('scroll', place)
    },
    keepClear,
  }
}

async function drawBar(view: EditorView, { run, leave }: BarActions): Promise<HTMLElement> {
  const text = await lateText('keys')
  const bar = element(document, 'div', { class: 'symbol-bar', role: 'toolbar', 'aria-label': text('keys.symbols') })
  const add = (sign: string, label: string | undefined, action: () => unknown, className?: string) => {
    const button = element(document, 'button', { type: 'button', 'aria-label': label, class: className }, sign)
    button.addEventListener('click', action)
    bar.append(button)
  }
  // A touch must not take the focus out of the editor: the keyboard would go.
  bar.addEventListener('pointerdown', (event) => event.preventDefault())
  bar.addEventListener('mousedown', (event) => event.preventDefault())
  add(text('keys.run-short'), undefined, run, 'symbol-word')
  for (const symbol of typed) add(symbol, undefined, () => type(view, symbol))
  for (const { name, sign, command } of commands) add(sign, text(`keys.${name}`), () => command(view))
  add(text('keys.done'), undefined, leave, 'symbol-word')
  return bar
}
