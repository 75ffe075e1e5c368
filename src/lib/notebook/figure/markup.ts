import { drawing } from './drawing.ts'
import { escapeHtml } from './escape.ts'
import type { ChoiceControl, Control, Figure, FigureState, Locale, RangeControl } from './types.ts'

/**
 * Everything inside `<live-figure>` for the figure's first state, as HTML: drawings for wide and for narrow columns,
 * controls (disabled until the page's script takes over, with their values and limits readable) and the summary.
 */
export function figureMarkup(figure: Figure, locale: Locale): string {
  const state = figure.initial
  const layouts = (['wide', 'narrow'] as const).map((layout) => drawing(figure, state, layout, locale)).join('')
  const controls = figure.controls.map((control) => controlMarkup(control, figure, locale)).join('')
  return (
    `<div class="figure-stage">${layouts}</div>` +
    `<div class="figure-controls">${controls}</div>` +
    `<p class="figure-summary">${escapeHtml(figure.summary(state, locale))}</p>` +
    `<p class="figure-live" role="status"></p>`
  )
}

function controlMarkup(control: Control, figure: Figure, locale: Locale): string {
  if (control.kind === 'range') return rangeMarkup(control, figure.initial, locale)
  return choiceMarkup(control, figure.initial, groupName(figure, control), locale)
}

/** Radio buttons of one name exclude each other over the whole page, so that the name needs the figure's. */
function groupName(figure: Figure, control: ChoiceControl): string {
  return `${figure.label('en')} ${control.id}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

function rangeMarkup(control: RangeControl, state: FigureState, locale: Locale): string {
  const value = Number(state[control.id])
  const text = escapeHtml(control.format(value, locale))
  const { id, min, max, step } = control
  return (
    `<label class="figure-range" data-control="${id}"><span class="figure-name ${control.symbol ?? ''}">` +
    `${escapeHtml(control.label(locale))}</span><span class="figure-track ${control.symbol ?? ''}">` +
    `<input type="range" min="${min}" max="${max}" step="${step}" value="${value}" aria-valuetext="${text}" disabled>` +
    `<span class="figure-marks" aria-hidden="true">${marksMarkup(control, state, locale)}</span></span>` +
    `<output>${text}</output></label>`
  )
}

/** The marks on a slider's track, each at its share of the way. */
export function marksMarkup(control: RangeControl, state: FigureState, locale: Locale): string {
  return (control.marks?.(state, locale) ?? [])
    .filter(({ value }) => value >= control.min && value <= control.max)
    .map(({ value, label }) => {
      const share = (value - control.min) / (control.max - control.min)
      const side = share > 0.7 ? ' figure-mark-left' : ''
      return `<span class="figure-mark${side}" style="--share:${share.toFixed(4)}"><span>${escapeHtml(label)}</span></span>`
    })
    .join('')
}

function choiceMarkup(control: ChoiceControl, state: FigureState, group: string, locale: Locale): string {
  const options = control.options.map(
    ({ value, label }) =>
      `<label><input type="radio" name="${group}" value="${value}"${state[control.id] === value ? ' checked' : ''} disabled>` +
      `<span>${escapeHtml(label(locale))}</span></label>`,
  )
  return (
    `<fieldset class="figure-choice" data-control="${control.id}"><legend>${escapeHtml(control.label(locale))}</legend>` +
    `${options.join('')}</fieldset>`
  )
}
