/**
 * Lets the keyboard reach formulas that are wider than the page, and only those, so that it can scroll them. Each is
 * measured when it comes near the window: asking all of them at once would lay out the whole chapter.
 */
const formulas = document.querySelectorAll<HTMLElement>('.katex-display')
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) mark(target as HTMLElement)
  },
  { rootMargin: '50%' },
)

function mark(formula: HTMLElement) {
  if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0
  else formula.removeAttribute('tabindex')
}

function watch() {
  near.disconnect()
  for (const formula of formulas) near.observe(formula)
}

watch()
document.fonts.ready.then(watch)
addEventListener('resize', watch)
