import { standAlone } from '../../take/read/stand-alone.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

/** What is there for hands and ears, and no part of the drawing. */
const aside = 'button, input, label, details, .unseen, .out-data, [role="progressbar"], [hidden]'

/**
 * All drawings of an output as one SVG that stands alone: each where it is on the page, the words between them too, on
 * the page's paper. Null when there is no drawing.
 */
export function wholeSvg(frame: HTMLElement): string | null {
  const drawings = [...frame.querySelectorAll('svg')].filter(
    (svg) => !svg.closest(aside) && !svg.parentElement?.closest('svg'),
  )
  const words = wordsOf(frame)
  const boxes = [...drawings.map((svg) => svg.getBoundingClientRect()), ...words.map(({ box }) => box)]
  if (drawings.length === 0) return null
  const margin = 8
  const left = Math.min(...boxes.map((box) => box.left)) - margin
  const top = Math.min(...boxes.map((box) => box.top)) - margin
  const width = Math.max(...boxes.map((box) => box.right)) + margin - left
  const height = Math.max(...boxes.map((box) => box.bottom)) + margin - top
  const whole = make('svg', { xmlns: svgNamespace, width, height, viewBox: `0 0 ${width} ${height}` })
  whole.append(make('rect', { width, height, fill: paperOf(frame) }))
  for (const drawing of drawings) {
    const box = drawing.getBoundingClientRect()
    const copy = new DOMParser().parseFromString(standAlone(drawing), 'image/svg+xml').documentElement
    setAll(copy, { x: box.left - left, y: box.top - top, width: box.width, height: box.height, overflow: 'visible' })
    whole.append(copy)
  }
  for (const { words: said, box, style } of words) {
    const line = make('text', {
      x: box.left - left,
      y: box.top - top + 0.78 * box.height,
      fill: style.color,
      'font-family': style.fontFamily.replaceAll('"', "'"),
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
    })
    line.textContent = said
    whole.append(line)
  }
  return new XMLSerializer().serializeToString(whole)
}

/** The words of captions and legends, line by line. */
function wordsOf(frame: HTMLElement) {
  const walker = frame.ownerDocument.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
  const found: { words: string; box: DOMRect; style: CSSStyleDeclaration }[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!
    const words = node.textContent!.trim().replace(/\s+/g, ' ')
    if (words === '' || parent.closest(`svg, style, ${aside}`)) continue
    const range = frame.ownerDocument.createRange()
    range.selectNodeContents(node)
    const [box] = range.getClientRects()
    if (box && box.width > 0) found.push({ words, box, style: getComputedStyle(parent) })
  }
  return found
}

/** The nearest background that is not see-through. */
function paperOf(frame: HTMLElement): string {
  for (let at: Element | null = frame; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at)
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor
  }
  return 'white'
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(svgNamespace, name)
  setAll(made, attributes)
  return made
}

function setAll(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, typeof value === 'number' ? String(Math.round(10 * value) / 10) : value)
}
