import { element } from '../output/element.ts'

/** One line of a menu. */
export interface MenuItem {
  label: string
  keys?: string | undefined
  disabled?: boolean
  choose(): void
}

/**
 * Opens a menu under `button`, and closes it when it is open already. Arrow keys, Home, End and first letters move in it;
 * Escape and Tab close it, as does anything that happens elsewhere. The focus goes back to the button before an item
 * does its work, so that a dialog which it opens can send the focus there again.
 */
export function openMenu(button: HTMLElement, label: string, groups: readonly (readonly MenuItem[])[]): void {
  const wasOpen = button.getAttribute('aria-expanded') === 'true'
  opened?.()
  if (wasOpen) return
  const menu = element(document, 'div', { class: 'menu', role: 'menu', popover: 'manual', 'aria-label': label })
  for (const [index, group] of groups.filter(({ length }) => length > 0).entries()) {
    if (index > 0) menu.append(element(document, 'div', { class: 'menu-rule', role: 'separator' }))
    menu.append(...group.map((item) => itemElement(item, close)))
  }
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')]
  const elsewhere = new AbortController()

  /** Takes the menu away; the focus goes back to the button if it was inside. */
  function close() {
    elsewhere.abort()
    opened = null
    button.setAttribute('aria-expanded', 'false')
    if (menu.contains(document.activeElement)) button.focus({ preventScroll: true })
    menu.remove()
  }

  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') return close()
    const next = event.key === 'Escape' ? button : target(event.key, items, items.indexOf(event.target as HTMLElement))
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    if (next === button) close()
    else next.focus()
  })
  menu.addEventListener('pointermove', ({ target }) => {
    const item = (target as Element).closest<HTMLElement>('[role="menuitem"]')
    if (item && item !== document.activeElement) item.focus({ preventScroll: true })
  })
  const leave = ({ target }: Event) => {
    if (!menu.contains(target as Node) && !button.contains(target as Node)) close()
  }
  for (const type of ['pointerdown', 'focusin'])
    document.addEventListener(type, leave, { signal: elsewhere.signal, capture: true })

  button.after(menu)
  menu.showPopover()
  place(menu, button)
  button.setAttribute('aria-expanded', 'true')
  opened = close
  items[0]?.focus({ preventScroll: true })
}

/** Closes the menu that is open. */
let opened: (() => void) | null = null

function itemElement({ label, keys, disabled = false, choose }: MenuItem, close: () => void): HTMLElement {
  const item = element(
    document,
    'button',
    { type: 'button', role: 'menuitem', tabindex: -1, 'aria-disabled': disabled ? 'true' : undefined },
    element(document, 'span', {}, label),
  )
  if (keys) {
    item.append(element(document, 'kbd', { 'aria-hidden': 'true' }, keys))
    item.setAttribute('aria-keyshortcuts', keys)
  }
  item.addEventListener('click', () => {
    if (disabled) return
    close()
    choose()
  })
  return item
}

/** The item that a key goes to from the item at `index`. */
function target(key: string, items: readonly HTMLElement[], index: number): HTMLElement | undefined {
  const { length } = items
  if (key === 'ArrowDown') return items[(index + 1) % length]
  if (key === 'ArrowUp') return items[(index - 1 + length) % length]
  if (key === 'Home') return items[0]
  if (key === 'End') return items[length - 1]
  if ([...key].length !== 1 || key === ' ') return undefined
  const after = [...items.slice(index + 1), ...items.slice(0, index + 1)]
  return after.find((item) => item.textContent!.toLowerCase().startsWith(key.toLowerCase()))
}

/** Under the button, above it where there is no room, over it where there is none at all; beginning or ending with it, whichever is nearer the middle. It scrolls with the page. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const { left, right, top, bottom } = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = menu
  const { clientWidth, clientHeight } = document.documentElement
  const gap = 4
  const wanted = left + right < clientWidth ? left : right - width
  const x = Math.max(gap, Math.min(wanted, clientWidth - width - gap))
  const above = bottom + gap + height > clientHeight && top - gap - height >= 0
  const y = above ? top - gap - height : Math.max(gap, Math.min(bottom + gap, clientHeight - height - gap))
  menu.style.left = `${x + scrollX}px`
  menu.style.top = `${y + scrollY}px`
}
