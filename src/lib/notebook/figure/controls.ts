import { marksMarkup } from './markup.ts'
import type { Stage } from './mount.ts'
import type { ChoiceControl, RangeControl } from './types.ts'

/** Enables the sliders and choices of a figure and keeps them in step with its state. */
export function bindControls(stage: Stage): () => void {
  const cancel = new AbortController()
  for (const control of stage.figure.controls) {
    const field = stage.root.querySelector<HTMLElement>(`[data-control="${control.id}"]`)
    if (!field) continue
    if (control.kind === 'range') bindRange(stage, control, field, cancel.signal)
    else bindChoice(stage, control, field, cancel.signal)
  }
  return () => cancel.abort()
}

function bindRange(stage: Stage, control: RangeControl, field: HTMLElement, signal: AbortSignal) {
  const input = field.querySelector('input')
  const output = field.querySelector('output')
  const marks = field.querySelector('.figure-marks')
  if (!input || !output || !marks) return
  input.disabled = false
  const move = () => {
    const value = input.valueAsNumber
    stage.update(control.change?.(stage.state(), value) ?? { ...stage.state(), [control.id]: value })
  }
  input.addEventListener('input', move, { signal })
  stage.onDraw(() => {
    const value = Number(stage.state()[control.id])
    const text = control.format(value, stage.locale)
    if (input.valueAsNumber !== value) input.value = String(value)
    input.setAttribute('aria-valuetext', text)
    output.textContent = text
    marks.innerHTML = marksMarkup(control, stage.state(), stage.locale)
  })
}

function bindChoice(stage: Stage, control: ChoiceControl, field: HTMLElement, signal: AbortSignal) {
  for (const input of field.querySelectorAll('input')) {
    input.disabled = false
    const choose = () =>
      stage.update(control.change?.(stage.state(), input.value) ?? { ...stage.state(), [control.id]: input.value })
    input.addEventListener('change', choose, { signal })
    stage.onDraw(() => {
      input.checked = stage.state()[control.id] === input.value
    })
  }
}
