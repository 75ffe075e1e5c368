/**
 * Keeps the reader's place when the language changes: both languages have the same headings and cells in the same
 * order, so the n-th of them is scrolled to where it stood.
 */
const landmarks = () => [...document.querySelectorAll<HTMLElement>('main :is(h2, h3, live-cell, figure)')]

type Place = { count: number; index: number; top: number }

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a[data-keep-place]')
  if (!link) return
  const tops = landmarks().map((element) => element.getBoundingClientRect().top)
  const index = tops.findLastIndex((top) => top < innerHeight / 3)
  if (index < 0) return
  try {
    sessionStorage.setItem('place', JSON.stringify({ count: tops.length, index, top: tops[index] } satisfies Place))
  } catch {
    // Storage is switched off: the other page opens at its beginning.
  }
})

function restore() {
  const kept = sessionStorage.getItem('place')
  if (!kept) return
  sessionStorage.removeItem('place')
  const { count, index, top } = JSON.parse(kept) as Place
  const found = landmarks()
  if (found.length !== count) return
  scrollTo({ top: scrollY + found[index].getBoundingClientRect().top - top, behavior: 'instant' })
}

try {
  restore()
} catch {
  // As above.
}
