import type { PaceAction } from '#lib/kernel/protocol.ts'
import type { ControlChange } from './output/live-control.ts'

/** What follows a run that a key began: on to the next cell, or to a fresh one below. */
export type Next = 'on' | 'add'

/** What a reader asks of a cell, read off one event. Positions count from 1, coordinates are those of the window. */
export type Intent =
  | { type: 'run'; next?: Next }
  | { type: 'quick' | 'full' | 'stop' | 'reset' | 'compare' | 'more' }
  | { type: 'pace'; action: PaceAction }
  | { type: 'engine'; engine: string }
  | { type: 'edit'; at?: { x: number; y: number } | { line: number; column: number } }
  | { type: 'control'; change: ControlChange }

/**
 * The intent behind an event inside a cell, or `null` when it means nothing to the cell. Calls `preventDefault`
 * where the browser would otherwise do something else with the event.
 */
export function intentOf(event: Event): Intent | null {
  const target = event.target as Element
  switch (event.type) {
    case 'click':
      return clickIntent(event as MouseEvent, target)
    case 'keydown':
      return keyIntent(event as KeyboardEvent, target)
    case 'change':
      return target.closest('.cell-engine') ? { type: 'engine', engine: (target as HTMLSelectElement).value } : null
    case 'cell-control':
      return { type: 'control', change: (event as CustomEvent<ControlChange>).detail }
    default:
      return null
  }
}

function clickIntent(event: MouseEvent, target: Element): Intent | null {
  const button = target.closest<HTMLElement>('[data-action]')
  if (button) return { type: button.dataset.action } as Intent
  const pace = target.closest<HTMLElement>('[data-pace]')
  if (pace) return { type: 'pace', action: pace.dataset.pace as PaceAction }
  const place = target.closest<HTMLElement>('.out-place')
  if (place) return { type: 'edit', at: { line: Number(place.dataset.line), column: Number(place.dataset.column) } }
  // Marking code with the mouse, to copy it, is no wish to edit.
  if (!target.closest('.cell-code pre') || !getSelection()?.isCollapsed) return null
  return { type: 'edit', at: { x: event.clientX, y: event.clientY } }
}

function keyIntent(event: KeyboardEvent, target: Element): Intent | null {
  if (event.key !== 'Enter' || event.isComposing || !target.matches('.cell-code pre')) return null
  event.preventDefault()
  if (event.shiftKey) return { type: 'run', next: 'on' }
  if (event.altKey) return { type: 'run', next: 'add' }
  return event.ctrlKey || event.metaKey ? { type: 'run' } : { type: 'edit' }
}
