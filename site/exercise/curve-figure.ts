import type { CurveForm } from '#lib/exercises/forms/answer-form.ts'
import { clamp, linear } from '#lib/notebook/figure/scale.ts'
import { label, pathThrough } from '#lib/notebook/figure/svg.ts'
import type { DrawContext, Figure, FigureState, Handle } from '#lib/notebook/figure/types.ts'

const margin = { left: 46, right: 18, top: 14, bottom: 34 }
/** An arrow key moves a point by this share of the height; ten times as far with Shift. */
const step = 1 / 50

/** Heights of a curve as the state of its figure, and back. */
export const stateOf = (heights: readonly number[]): FigureState =>
  Object.fromEntries(heights.map((height, i) => [`y${i}`, height]))
export const heightsOf = (state: FigureState): number[] => Object.values(state).map(Number)

/**
 * A curve to be sketched: a point at each place of the form, which can be dragged up and down, or moved by keys. Once
 * there is a `truth`, it is drawn as well.
 */
export function curveFigure(form: CurveForm, heights: readonly number[], truth?: readonly number[]): Figure {
  const { at, x, y } = form
  const round = (height: number) => Math.round(clamp(height, y.min, y.max) * 1000) / 1000
  const scales = ({ width, height }: DrawContext) => ({
    // Places far apart would press the others together: they stand at equal distances, as in a table.
    across: linear([0, at.length - 1], [margin.left, width - margin.right]),
    up: linear([y.min, y.max], [height - margin.bottom, margin.top]),
  })
  const line = (context: DrawContext, values: readonly number[], className: string) => {
    const { across, up } = scales(context)
    return `<path d="${pathThrough(values.map((value, i) => ({ x: across(i), y: up(value) })))}" class="${className}"/>`
  }

  const handle = (i: number): Handle => ({
    id: `y${i}`,
    label: (locale) => `${y.name[locale]}, ${x} = ${at[i]}`,
    text: (state) => String(state[`y${i}`]),
    value: (state) => ({ now: Number(state[`y${i}`]), min: y.min, max: y.max }),
    place: (state, context) => ({ x: scales(context).across(i), y: scales(context).up(Number(state[`y${i}`])) }),
    drag: (state, place, context) => ({ ...state, [`y${i}`]: round(scales(context).up.invert(place.y)) }),
    nudge: (state, _, dy) => ({ ...state, [`y${i}`]: round(Number(state[`y${i}`]) + dy * step * (y.max - y.min)) }),
  })

  return {
    label: (locale) => y.name[locale],
    initial: stateOf(heights),
    sizes: { wide: { width: 620, height: 230 }, narrow: { width: 330, height: 210 } },
    draw(state, context) {
      const { across, up } = scales(context)
      const ticks = [y.min, (y.min + y.max) / 2, y.max]
      const floor = up(y.min)
      return [
        ...ticks.map(
          (tick) =>
            `<path d="M${margin.left} ${up(tick)}H${context.width - margin.right}" class="curve-rule"/>` +
            label(String(tick), { x: margin.left - 8, y: up(tick) + 4 }, '', 'end'),
        ),
        ...at.map((place, i) => label(String(place), { x: across(i), y: floor + 18 }, '', 'middle')),
        label(x, { x: context.width - margin.right, y: floor + 32 }, 'letter', 'end'),
        truth ? line(context, truth, 'curve-truth') : '',
        line(context, heightsOf(state), 'curve-sketched'),
        ...heightsOf(state).map(
          (height, i) => `<circle cx="${across(i)}" cy="${up(height)}" r="5" class="curve-point"/>`,
        ),
      ].join('')
    },
    summary: (state) => at.map((place, i) => `${place}: ${state[`y${i}`]}`).join(' · '),
    handles: at.map((_, i) => handle(i)),
    controls: [],
  }
}
