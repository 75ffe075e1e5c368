/** Brings the search buttons to life, and Ctrl+K (⌘K): the dialog and its index are loaded when they are first asked for. */
const isApple = /^(Mac|iP)/.test(navigator.platform)

async function open() {
  try {
    const { openSearch } = await import('../search/dialog.ts')
    await openSearch()
  } catch {
    sayFailed()
  }
}

/** Without the dialog there is no other place to say it; it goes away as menus do. */
function sayFailed() {
  const note = document.createElement('p')
  note.popover = 'auto'
  note.role = 'alert'
  note.className = 'term-card' // It looks like one, in the middle.
  note.style.cssText = 'inset: 0; margin: auto'
  note.textContent = document.querySelector<HTMLElement>('[data-failed]')!.dataset.failed!
  note.addEventListener('toggle', (event) => (event as ToggleEvent).newState === 'closed' && note.remove())
  document.body.append(note)
  note.showPopover()
}

for (const button of document.querySelectorAll<HTMLButtonElement>('.search-button')) {
  button.dataset.live = ''
  button.addEventListener('click', open)
  const keys = button.querySelector('kbd')
  if (keys && isApple) keys.textContent = '⌘K'
}

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event
  if (key.toLowerCase() !== 'k' || altKey || shiftKey || defaultPrevented || !(isApple ? metaKey : ctrlKey)) return
  event.preventDefault()
  open()
})
