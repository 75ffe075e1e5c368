/** What a drawing takes from the page's styles, and where else it would be missed. */
const taken = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-opacity',
  'fill-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'color',
] as const

/** A drawing on the page as SVG that looks the same anywhere else: colours and fonts stand in it. */
export function standAlone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const view = drawing.ownerDocument.defaultView!
  const from = [drawing, ...drawing.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  from.forEach((part, i) => {
    const style = view.getComputedStyle(part)
    const parent = part === drawing ? null : view.getComputedStyle(part.parentElement!)
    for (const name of taken) {
      const value = style.getPropertyValue(name)
      if (value && value !== parent?.getPropertyValue(name)) to[i].setAttribute(name, value.replaceAll('"', "'"))
    }
    to[i].removeAttribute('class')
    to[i].removeAttribute('style')
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const box = drawing.viewBox?.baseVal
  if (box?.width) {
    copy.setAttribute('width', String(box.width))
    copy.setAttribute('height', String(box.height))
  }
  return new XMLSerializer().serializeToString(copy)
}
