/**
 * Takes formulas that are no wider than the page off the keyboard's way: it has to reach the others, so that it can scroll
 * them. To measure one the browser has to lay it out, which it leaves until it comes near the window: so they are
 * measured when they are seen, and all that are left when the first Tab is pressed.
 */
const formulas = [...document.querySelectorAll<HTMLElement>('.katex-display')]
const seen = new Set<HTMLElement>()

function mark(formula: HTMLElement) {
  const inside = formula.querySelector('.katex-html') ?? formula
  if (inside.scrollWidth > formula.clientWidth) formula.tabIndex = 0
  else formula.removeAttribute('tabindex')
}

const inWindow = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting || seen.has(target as HTMLElement)) continue
    seen.add(target as HTMLElement)
    mark(target as HTMLElement)
  }
})

function markAll() {
  for (const formula of formulas) {
    seen.add(formula)
    mark(formula)
  }
  inWindow.disconnect()
  removeEventListener('keydown', onTab)
}

function onTab({ key }: KeyboardEvent) {
  if (key === 'Tab') markAll()
}

for (const formula of formulas) inWindow.observe(formula)
addEventListener('resize', () => seen.forEach(mark))
addEventListener('keydown', onTab)
