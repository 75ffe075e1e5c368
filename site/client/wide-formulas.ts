/**
 * Lets the keyboard reach formulas that are wider than the page, and only those, so that it can scroll them. To measure one
 * the browser has to lay it out, which it otherwise leaves for later: so they are measured a few at a time when there is
 * nothing else to do, and all that are left when the first Tab is pressed.
 */
const formulas = [...document.querySelectorAll<HTMLElement>('.katex-display')]
let next = 0
let waiting = false

function mark(formula: HTMLElement) {
  if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0
  else formula.removeAttribute('tabindex')
}

function markSoon() {
  if (waiting || next >= formulas.length) return
  waiting = true
  whenIdle((timeRemaining) => {
    waiting = false
    while (next < formulas.length) {
      mark(formulas[next++])
      if (timeRemaining() < 5) break
    }
    markSoon()
  })
}

function whenIdle(work: (timeRemaining: () => number) => void) {
  if ('requestIdleCallback' in window) requestIdleCallback((deadline) => work(() => deadline.timeRemaining()))
  else setTimeout(work, 50, () => 0)
}

function markAnew() {
  next = 0
  markSoon()
}

addEventListener('load', () => document.fonts.ready.then(markAnew), { once: true })
addEventListener('resize', markAnew)
addEventListener('keydown', ({ key }) => {
  while (key === 'Tab' && next < formulas.length) mark(formulas[next++])
})
