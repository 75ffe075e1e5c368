/**
 * Shows the definition of a word beside it: to a mouse that rests on it, to the keyboard that comes to it, and to a
 * finger that taps it. Without this script the word is a link to the glossary, with the definition as its title.
 */
export {}

const rest = 200
const card = document.createElement('div')
card.popover = 'auto'
card.id = 'term-card'
card.className = 'term-card'

let shown: HTMLAnchorElement | null = null
let waiting: ReturnType<typeof setTimeout> | undefined

function show(term: HTMLAnchorElement): void {
  if (shown === term) return
  hide()
  shown = term
  if (!card.isConnected) document.querySelector('main')?.append(card)
  const { name = '', other = '' } = term.dataset
  card.replaceChildren(
    text('strong', name),
    ...(other === name ? [] : [' ', text('span', other)]),
    text('p', term.title),
    link(term),
  )
  // The browser would show the title a second time.
  term.dataset.title = term.title
  term.removeAttribute('title')
  term.setAttribute('aria-describedby', card.id)
  card.showPopover()
  place(term)
}

function hide(): void {
  clearTimeout(waiting)
  if (card.matches(':popover-open')) card.hidePopover()
  if (!shown) return
  shown.title = shown.dataset.title ?? ''
  shown.removeAttribute('aria-describedby')
  shown = null
}

/** Under the word, or above it where there is no room; always inside of the window. */
function place(term: HTMLElement): void {
  const [word] = term.getClientRects()
  if (!word) return
  const { width, height } = card.getBoundingClientRect()
  const below = word.bottom + 8
  card.style.left = `${Math.max(12, Math.min(word.left, innerWidth - width - 12))}px`
  card.style.top = `${below + height < innerHeight ? below : Math.max(12, word.top - height - 8)}px`
}

function text(tag: string, words: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = words
  return element
}

/** Leads to the word's place in the glossary, which the chapter list calls by its name. */
function link(term: HTMLAnchorElement): HTMLElement {
  const more = document.createElement('a')
  more.href = term.href
  const [page] = term.href.split('#')
  const listed = [...document.querySelectorAll<HTMLAnchorElement>('#rail a')].find(({ href }) => href === page)
  more.textContent = listed?.textContent?.trim() ?? ''
  return more
}

const termOf = (event: Event) => (event.target as Element).closest?.<HTMLAnchorElement>('a.term') ?? null

document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse') return
  const term = termOf(event)
  if (!term && !shown) return
  clearTimeout(waiting)
  if (term) waiting = setTimeout(() => show(term), rest)
  else if (!card.contains(event.target as Node)) waiting = setTimeout(hide, rest)
})

document.addEventListener('focusin', (event) => {
  const term = termOf(event)
  if (term?.matches(':focus-visible')) show(term)
  else if (!card.contains(event.target as Node)) hide()
})

let finger = false
document.addEventListener('pointerdown', ({ pointerType }) => {
  finger = pointerType === 'touch'
})

document.addEventListener('click', (event) => {
  const term = termOf(event)
  if (!term || !finger) return
  event.preventDefault()
  show(term)
})

card.addEventListener('toggle', (event) => {
  if ((event as ToggleEvent).newState === 'closed') hide()
})
addEventListener('scroll', hide, { passive: true })
