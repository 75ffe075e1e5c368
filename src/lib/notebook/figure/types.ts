/**
 * What a figure is. A lesson's figure is one module, `lessons/<slug>/figures/<name>.ts`, that exports `figure: Figure`.
 * It draws itself with a pure function, so that the build and the page make the same picture.
 *
 * How a page shows one:
 *
 * 1. At build, `<Figure name="descent-1d">caption</Figure>` becomes
 *    `<figure class="figure"><live-figure name="<slug>/descent-1d" lang="en">` + `figureMarkup(figure, 'en')` (markup.ts)
 *    + `</live-figure><figcaption>caption</figcaption></figure>`, with `figure.css` on the page. That alone is complete: it
 *    shows the first state in words and as a drawing, without scripts.
 * 2. In the page, `defineLiveFigure(load)` (element.ts) upgrades the element once it comes near the window. `load(name)`
 *    imports the module, for example through `import.meta.glob('/lessons/<any>/figures/*.ts')`.
 */

export type Locale = 'en' | 'zh'

/** Everything that the reader can change: plain data. */
export type FigureState = Record<string, number | string>

/** Where and for whom a drawing is made. */
export interface DrawContext {
  locale: Locale
  /** Width and height of the drawing's coordinates: near to CSS pixels, so that text keeps its size on phones. */
  width: number
  height: number
  /** True for the layout of phones. */
  narrow: boolean
}

export interface Point {
  x: number
  y: number
}

export interface Figure<State extends FigureState = FigureState> {
  /** Accessible name of the drawing. */
  label(locale: Locale): string
  /** The state that the build draws. */
  initial: State
  /** Size of the drawing's coordinates in a column of about 640 px and on a phone. */
  sizes: { wide: { width: number; height: number }; narrow: { width: number; height: number } }
  /** The inside of the `<svg>`. Pure; colours through CSS variables and the classes of figure.css. */
  draw(state: State, context: DrawContext): string
  /** The state in one to three sentences: shown under the drawing, and said by screen readers after a change. */
  summary(state: State, locale: Locale): string
  /** Points of the drawing that can be dragged and moved with the arrow keys. */
  handles: Handle<State>[]
  /** Sliders and choices below the drawing. */
  controls: Control<State>[]
}

/** A point to drag: an element of role `slider`, at least 44 px large, above the drawing. */
export interface Handle<State extends FigureState = FigureState> {
  id: string
  label(locale: Locale): string
  /** What the handle says, as `aria-valuetext`. */
  text(state: State, locale: Locale): string
  /** The number for `aria-valuenow`, with its range. */
  value(state: State): { now: number; min: number; max: number }
  /** Where it stands, in the drawing's pixels. */
  place(state: State, context: DrawContext): Point
  /** The state after the handle was put at this place of the drawing. */
  drag(state: State, place: Point, context: DrawContext): State
  /** The state after an arrow key. `dx`, `dy`: whole steps, right and up are positive; ten of them with Shift. */
  nudge(state: State, dx: number, dy: number): State
  /** The state after Enter or the space bar, and after a click into the drawing, which brings the first handle there before. */
  press?(state: State): State
}

export type Control<State extends FigureState = FigureState> = RangeControl<State> | ChoiceControl<State>

/** A slider below the drawing, bound to one number of the state. */
export interface RangeControl<State extends FigureState = FigureState> {
  kind: 'range'
  /** Name of the number in the state. */
  id: string
  label(locale: Locale): string
  min: number
  max: number
  step: number
  /** The value as shown beside the slider. */
  format(value: number, locale: Locale): string
  /** Class of the symbol that this slider moves, `symbol-lr`, so that formula, slider and drawing share its colour. */
  symbol?: string
  /** Marks on the track: a limit known before anything runs. */
  marks?(state: State, locale: Locale): { value: number; label: string }[]
  /** The whole state after a move; without it only the number changes. */
  change?(state: State, value: number): State
}

/** One of several, as radio buttons, bound to one string of the state. */
export interface ChoiceControl<State extends FigureState = FigureState> {
  kind: 'choice'
  id: string
  label(locale: Locale): string
  options: { value: string; label(locale: Locale): string }[]
  /** The whole state after a choice; without it only the string changes. */
  change?(state: State, value: string): State
}
