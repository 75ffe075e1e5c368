import type { EditorState } from '@codemirror/state'
import {
  activateHover,
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  type Tooltip,
} from '@codemirror/view'
import { element } from '../../output/element.ts'
import { shownMarks } from '../marks.ts'
import { drawCard } from './card.ts'
import { explain } from './explain.ts'
import { nameAt } from './path-at.ts'
import type { HelpSource } from './source.ts'

/** Help on what is under the pointer, or at the cursor by F1: what is wrong there, and what is known of the name. */
export function hoverHelp(source: HelpSource) {
  /** The card that F1 is about to open: what is announced meanwhile would end a search for it. */
  let found: Tooltip | null = null
  const hover = hoverTooltip((view, pos, side) => found ?? cardAt(view.state, pos, side, source), {
    hoverTime: 400,
    hideOnChange: true,
  })
  return [
    hover,
    keymap.of([
      {
        key: 'F1',
        preventDefault: true,
        run(view) {
          if (hasHoverTooltips(view.state)) view.dispatch({ effects: closeHoverTooltips })
          else void helpHere(view)
          return true
        },
      },
      {
        key: 'Escape',
        run(view) {
          if (!hasHoverTooltips(view.state)) return false
          view.dispatch({ effects: closeHoverTooltips })
          return true
        },
      },
    ]),
  ]

  /** Opens the card at the cursor, and says it to those who listen; or says that there is nothing to say. */
  async function helpHere(view: EditorView): Promise<void> {
    const { head } = view.state.selection.main
    const side = nameAt(view.state, head, 1) ? 1 : -1
    const tooltip = await cardAt(view.state, head, side, source)
    if (view.state.selection.main.head !== head) return
    found = tooltip
    if (tooltip)
      activateHover(view, head, side, {
        tooltip: hover,
        until: ({ docChanged, selection }) => docChanged || !!selection,
      })
    found = null
    const said = tooltip ? tooltip.create(view).dom.textContent! : source.text('editor.no-help')
    view.dispatch({ effects: EditorView.announce.of(said) })
  }
}

async function cardAt(state: EditorState, pos: number, side: -1 | 1, source: HelpSource): Promise<Tooltip | null> {
  const wrong = shownMarks(state).filter(({ from, to }) => from <= pos && pos <= to)
  const place = nameAt(state, pos, side)
  const known = place && wrong.length === 0 ? await explain(place.name, place.path, source) : null
  if (!known && wrong.length === 0) return null
  const { from, to } = wrong[0] ?? place!
  const create = () => {
    const dom = element(document, 'div', { class: 'help' })
    for (const { message } of wrong) dom.append(element(document, 'p', { class: 'help-wrong' }, message))
    if (known) dom.append(drawCard(known, source.text))
    return { dom }
  }
  return { pos: from, end: to, above: true, create }
}
