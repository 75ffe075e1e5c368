/** The text of a box for a live region. Of a formula only its MathML is said: the picture of it would say all again. */
export function spoken(box: HTMLElement): string {
  const copy = box.cloneNode(true) as HTMLElement
  for (const twice of copy.querySelectorAll('.katex-html, annotation')) twice.remove()
  return copy.textContent!.replace(/\s+/g, ' ').trim()
}
