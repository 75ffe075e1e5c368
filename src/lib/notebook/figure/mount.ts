import { bindControls } from './controls.ts'
import { drawContext, type Layout } from './drawing.ts'
import { bindHandles } from './handles.ts'
import type { Figure, FigureState, Locale } from './types.ts'

/** Columns narrower than this get the layout of phones; the same number stands in figure.css. */
const narrowBelow = 520
/** Milliseconds of rest before a screen reader hears the new state. */
const announceAfter = 500

/** What handles and controls need from the figure that they move. */
export interface Stage {
  root: HTMLElement
  figure: Figure
  locale: Locale
  layout(): Layout
  state(): FigureState
  /** Takes over a state, redraws, and tells screen readers once the reader rests. */
  update(state: FigureState): void
  /** Calls back after every redraw, and at once. */
  onDraw(listener: () => void): void
}

/**
 * Brings the markup of `figureMarkup` inside `root` to life; `changed` hears of every state that the reader makes. Returns
 * a function that lets go of everything.
 */
export function mountFigure(
  root: HTMLElement,
  figure: Figure,
  locale: Locale,
  changed: (state: FigureState) => void = () => {},
): () => void {
  let state = figure.initial
  let announcement: ReturnType<typeof setTimeout> | undefined
  const listeners: (() => void)[] = []
  const layout = (): Layout => (root.clientWidth > 0 && root.clientWidth < narrowBelow ? 'narrow' : 'wide')

  function draw() {
    const svg = root.querySelector(`svg.figure-${layout()}`)
    if (svg) svg.innerHTML = figure.draw(state, drawContext(figure, layout(), locale))
    const summary = root.querySelector('.figure-summary')
    if (summary) summary.textContent = figure.summary(state, locale)
    for (const listener of listeners) listener()
  }

  function announce() {
    const live = root.querySelector('.figure-live')
    if (live) live.textContent = figure.summary(state, locale)
  }

  const stage: Stage = {
    root,
    figure,
    locale,
    layout,
    state: () => state,
    update(next) {
      state = next
      draw()
      changed(next)
      clearTimeout(announcement)
      announcement = setTimeout(announce, announceAfter)
    },
    onDraw(listener) {
      listeners.push(listener)
      listener()
    },
  }
  const release = [bindControls(stage), bindHandles(stage)]
  const resize = new ResizeObserver(draw)
  resize.observe(root)
  root.dataset.live = ''
  return () => {
    resize.disconnect()
    clearTimeout(announcement)
    for (const undo of release) undo()
  }
}
