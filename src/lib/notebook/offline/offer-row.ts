import { element } from '../output/element.ts'
import type { Text } from '../text.ts'
import { keep, missing, type Progress, sizeOf } from './keep.ts'
import type { KeptFiles } from './kept-files.ts'
import { WrongContent } from './kept-files.ts'
import type { OfflineFile } from './list.ts'
import { inMegabytes } from './megabytes.ts'

/** What a row offers, and whom it tells. */
export interface Offer {
  /** Key of the string that names it. */
  label: string
  files: readonly OfflineFile[]
  kept: KeptFiles
  text: Text
  /** Says something once, for those who listen as well. */
  say(words: string): void
  /** Called when what is kept has changed. */
  changed(): void
}

/** A row of the dialog: a name, how large it is, how far it is, and a button that begins or stops. */
export interface Row {
  element: HTMLElement
  /** Shows how much of it is kept now. */
  look(): Promise<void>
  stop(): void
}

/** Makes a row for some files. */
export function offerRow({ label, files, kept, text, say, changed }: Offer): Row {
  const name = text(label)
  const state = element(document, 'span', { class: 'offline-state' })
  const bar = element(document, 'progress', { 'aria-label': name, max: 1, value: 0 })
  const button = element(document, 'button', { type: 'button' })
  const total = sizeOf(files)
  let running: AbortController | undefined

  function show({ done }: Progress) {
    const all = done >= total
    bar.value = total === 0 ? 1 : done / total
    state.textContent = all
      ? text('offline.kept', { size: inMegabytes(total) })
      : text('offline.part', { done: inMegabytes(done), size: inMegabytes(total) })
    button.textContent = text(running ? 'offline.stop' : all ? 'offline.again' : 'offline.keep')
    button.setAttribute('aria-label', `${button.textContent}: ${name}`)
    button.hidden = all && !running
    made.dataset.state = running ? 'running' : all ? 'kept' : done > 0 ? 'part' : 'none'
  }

  async function look() {
    if (!running) show({ done: total - sizeOf(await missing(kept, files)), total })
  }

  async function start() {
    running = new AbortController()
    const { signal } = running
    say(text('offline.begins', { name }))
    // A browser that is asked to will not clear this away when it needs room.
    navigator.storage?.persist?.().catch(() => {})
    try {
      await keep(kept, files, { lanes: 4, signal, progress: show })
      say(text('offline.done', { name }))
    } catch (error) {
      say(text(reason(error as Error, signal)))
    }
    running = undefined
    changed()
  }

  button.addEventListener('click', () => (running ? running.abort() : start()))
  const made = element(
    document,
    'div',
    { class: 'offline-row', role: 'group', 'aria-label': name },
    element(document, 'strong', {}, name),
    state,
    button,
    bar,
  )
  return { element: made, look, stop: () => running?.abort() }
}

/** Which sentence says why keeping has ended early. */
function reason(error: Error, signal: AbortSignal): string {
  if (signal.aborted) return 'offline.stopped'
  if (error.name === 'QuotaExceededError') return 'offline.no-room'
  return error instanceof WrongContent ? 'offline.changed' : 'offline.no-network'
}
