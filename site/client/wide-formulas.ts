/** Lets the keyboard reach formulas that are wider than the page, and only those, so that it can scroll them. */
function mark() {
  for (const formula of document.querySelectorAll<HTMLElement>('.katex-display')) {
    if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0
    else formula.removeAttribute('tabindex')
  }
}

mark()
document.fonts.ready.then(mark)
addEventListener('resize', mark)
