import { decodeItems } from '#lib/kernel/node/decode-items.ts'
import type { Json } from '#lib/kernel/node/encode-items.ts'
import type { OutputItem } from '#lib/kernel/protocol.ts'
import { latest } from '../items.ts'
import { createRoom } from '../room.ts'
import { shownItem } from '../shown-item.ts'

let fetched: Promise<Record<string, Json>> | undefined

/**
 * What an element of a cell's outputs shows: the item of its run, or from the page's file of what was recorded. Null
 * where there is no such file, or the element is none of the recorded ones.
 */
export async function itemOf(frame: HTMLElement): Promise<OutputItem | null> {
  const shown = shownItem.get(frame)
  if (shown) return shown
  const cell = frame.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? ''
  const file = await recordedFile()
  if (!Object.hasOwn(file, cell)) return null
  const room = createRoom()
  const items = latest(decodeItems(file[cell])).filter((item) => room.takes(item))
  const item = items[[...frame.parentElement!.children].indexOf(frame)]
  return item && fits(item, frame) ? item : null
}

function recordedFile(): Promise<Record<string, Json>> {
  fetched ??= fetchFile().catch((error) => {
    fetched = undefined
    throw error
  })
  return fetched
}

async function fetchFile(): Promise<Record<string, Json>> {
  const { recorded } = JSON.parse(document.getElementById('strings')?.textContent || '{}')
  if (typeof recorded !== 'string') return {}
  const response = await fetch(recorded)
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return response.json()
}

/** Whether an element shows an item of this kind. */
function fits({ type }: OutputItem, frame: HTMLElement): boolean {
  if (type === 'table') return frame.querySelector('.out-table') !== null
  return type === 'value' || frame.classList.contains(`out-${type}`) || frame.classList.contains('out-named')
}
