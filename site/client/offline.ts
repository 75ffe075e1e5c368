import { isAtRest } from '#lib/notebook/is-at-rest.ts'

/**
 * Prepares for a time without a network, some seconds after the first sign of a reader, when the page itself has all that it
 * needs; and brings the button of the footer to life.
 */
const signs = ['pointermove', 'touchstart', 'keydown', 'scroll']

function begin(event: Event) {
  if (isAtRest(event)) return
  for (const sign of signs) removeEventListener(sign, begin)
  setTimeout(async () => (await import('#lib/notebook/offline/visit.ts')).visit(), 4000)
}

const button = document.querySelector<HTMLButtonElement>('.footer button')

// What is offered is what has been built: the pages of a development server change under the reader's eyes.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  for (const sign of signs) addEventListener(sign, begin, { passive: true })
  button?.addEventListener('click', async () => {
    const { openOfflineDialog } = await import('#lib/notebook/offline/dialog.ts')
    await openOfflineDialog()
  })
  button?.setAttribute('data-live', '')
}
