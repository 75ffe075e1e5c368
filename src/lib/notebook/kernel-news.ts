import type { KernelEvent } from '#lib/kernel/page/events.ts'
import type { EngineStatus } from '#lib/kernel/protocol.ts'
import type { LiveRecord } from './live-record.ts'
import type { Page } from './page.ts'

/** Shows what the kernel says outside of runs: that it boots, loads an engine, or lost its worker. */
export function listenToKernel(page: Page, engines: (engines: readonly EngineStatus[]) => void): void {
  const { kernel, text, cells } = page
  kernel.on((event) => {
    if (event.type === 'ready') engines(event.engines)
    if (event.type === 'state' || event.type === 'asset') noteWaiting(event, page)
    if (event.type === 'async-error') lateError(event, page)
    if (event.type === 'notice') {
      const cell = [...cells.values()].findLast(({ ran, phase }) => ran || phase !== 'recorded')
      cell?.view.announce(text(event.key, event.details))
    }
  })
  if (kernel.engines) engines(kernel.engines)
}

function noteWaiting(event: Extract<KernelEvent, { type: 'state' | 'asset' }>, { cells, text, refresh }: Page) {
  const waiting = [...cells.values()].filter(({ phase }) => phase === 'queued')
  if (waiting.length === 0) return
  for (const cell of waiting) cell.note = noteFor(event, text)
  refresh()
}

function noteFor(event: Extract<KernelEvent, { type: 'state' | 'asset' }>, text: Page['text']): string {
  if (event.type === 'state') {
    return event.state === 'booting' || event.state === 'restarting' ? text('cell.state.booting') : ''
  }
  const share = event.total > 0 ? Math.round((100 * event.loaded) / event.total) : 0
  if (share >= 100) return ''
  return text('cell.loading', { name: event.name, share })
}

function lateError(event: Extract<KernelEvent, { type: 'async-error' }>, { cells, text }: Page) {
  const cell: LiveRecord | undefined = event.cell
    ? cells.get(event.cell)
    : [...cells.values()].findLast(({ ran }) => ran)
  if (!cell) return
  const { name, message } = event.error
  cell.view.outputs.late({ ...event.error, message: `${message} (${text('cell.later', { name: cell.id })})` })
  cell.view.announce(text('cell.failed', { name: cell.id, message: `${name}: ${message}` }))
}
