import { openDialog } from '../dialog/open-dialog.ts'
import { adoptStyle } from '../late-style.ts'
import { lateText } from '../late-text.ts'
import { element } from '../output/element.ts'
import type { Text } from '../text.ts'
import styles from './dialog.css?inline'
import { makeOffers, type Offers } from './offers.ts'

/** What the dialog shows. It stays when the dialog is closed, since what it began goes on. */
interface Content {
  nodes: HTMLElement[]
  say(words: string): void
  offers?: Offers
}

let content: Content | undefined

/**
 * Opens the dialog that keeps this page, or the whole course, for a time without a network. Keeping goes on while it is closed.
 * Rejects when its texts do not come.
 */
export async function openOfflineDialog(): Promise<void> {
  const text = await lateText('offline')
  adoptStyle(styles)
  content ??= makeContent(text)
  const { nodes, say } = content
  say('')
  const [title, close] = [text('offline.title'), text('offline.close')]
  openDialog({ title, close, name: 'offline', content: nodes, actions: [{ label: close }] })
  try {
    content.offers ??= await makeOffers(nodes[1], text, say)
    await content.offers.look()
  } catch {
    say(text(isPossible() ? 'offline.no-list' : 'offline.impossible'))
  }
}

function makeContent(text: Text): Content {
  const said = element(document, 'p', { class: 'offline-said', role: 'status' })
  const lead = element(document, 'p', {}, text('offline.lead'))
  const offers = element(document, 'div', { class: 'offline-offers' })
  return { nodes: [lead, offers, said], say: (words) => said.replaceChildren(words) }
}

/** A worker and a cache are what a browser has on secure pages, and not in every private window. */
const isPossible = () => 'caches' in globalThis && 'serviceWorker' in navigator
