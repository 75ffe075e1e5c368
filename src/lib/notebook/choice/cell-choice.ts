import dialogStyles from '../dialog/dialog.css?inline'
import { adoptStyle } from '../late-style.ts'
import type { LiveRecord } from '../live-record.ts'
import { element } from '../output/element.ts'
import type { Text } from '../text.ts'
import styles from './cell-choice.css?inline'

/** Two versions of a cell, of which the reader keeps one: the lesson's own text has changed, or there is another version of the reader's. */
export interface Choice {
  kind: 'lesson' | 'version'
  /** The text that the cell does not show. */
  other: string
  /** The reader keeps what the cell shows, or takes the other. */
  keep(): void
  take(): void
}

/** Shows a choice above a cell's code, in place of an older one of the same kind. It stays until it is made or `endChoice` is called. */
export function showChoice(cell: LiveRecord, choice: Choice, text: Text): void {
  adoptStyle(dialogStyles)
  adoptStyle(styles)
  const { kind } = choice
  const decide = (how: () => void, said: string) => () => {
    const held = cell.view.element.querySelector<HTMLElement>('.cell-code :is(pre:not([hidden]), .cm-content)')
    endChoice(cell, kind)
    how()
    // The buttons are gone; a dialog that was open is not yet.
    setTimeout(() => held?.focus({ preventScroll: true }))
    cell.view.announce(text(said, { name: cell.id }))
  }
  const keep = decide(choice.keep, 'edits.kept')
  const take = decide(choice.take, `edits.taken-${kind}`)
  const button = (label: string, click: () => void) => {
    const made = element(document, 'button', { type: 'button' }, text(label))
    made.addEventListener('click', click)
    return made
  }
  const compare = async () => {
    const { openDifference } = await import('../difference/open-difference.ts')
    const [here, there] = [text(`edits.side-here-${kind}`), text(`edits.side-other-${kind}`)]
    openDifference(
      text('edits.sides', { name: cell.id }),
      { left: { text: cell.code.text, title: here }, right: { text: choice.other, title: there } },
      [
        { label: text(`edits.keep-${kind}`), choose: keep },
        { label: text(`edits.take-${kind}`), choose: take },
      ],
      text,
    )
  }
  const words = element(document, 'p', {}, text(`edits.choice-${kind}`))
  const panel = element(
    document,
    'div',
    { class: 'cell-choice', role: 'group', 'aria-label': text(`edits.choice-${kind}`), 'data-choice': kind },
    words,
    button(`edits.keep-${kind}`, keep),
    button(`edits.take-${kind}`, take),
    button('edits.side-by-side', () => void compare()),
  )
  const old = panelOf(cell, kind)
  if (old) old.replaceWith(panel)
  else {
    cell.view.element.querySelector('.cell-body')!.before(panel)
    cell.view.announce(`${cell.id}: ${words.textContent}`)
  }
}

/** Takes a choice away: there is nothing to choose any more. */
export function endChoice(cell: LiveRecord, kind: Choice['kind']): void {
  panelOf(cell, kind)?.remove()
}

const panelOf = ({ view }: LiveRecord, kind: string) =>
  view.element.querySelector(`.cell-choice[data-choice="${kind}"]`)
