import type { TextChange } from './control-literal.ts'

/** Replaces a piece of the text inside an element, leaving all markup around it as it is. */
export function changeText(root: HTMLElement, { from, to, insert }: TextChange): void {
  const range = rangeOf(root, from, to)
  // At the end of the text there is no character to stand before: it goes behind the last one.
  if (range.startContainer === root) {
    const last = piecesOf(root, from - 1, from)[0]?.node
    if (last) last.appendData(insert)
    else root.append(insert)
    return
  }
  const node = range.startContainer as Text
  if (range.endContainer === node) {
    node.replaceData(range.startOffset, to - from, insert)
    return
  }
  range.deleteContents()
  node.appendData(insert)
}

/** Wraps a piece of the text inside an element in `<span class>`, with a note for its styles; spans within are split, none is moved. */
export function markText(root: HTMLElement, from: number, to: number, className: string, note?: string): void {
  for (const [i, { node, start, end }] of piecesOf(root, from, to).entries()) {
    const middle = node.splitText(start)
    middle.splitText(end - start)
    const span = root.ownerDocument.createElement('span')
    span.className = className
    if (note && i === 0) span.dataset.note = note
    middle.replaceWith(span)
    span.append(middle)
  }
}

/** Takes such spans away again. */
export function unmarkText(root: HTMLElement, className: string): void {
  for (const span of root.querySelectorAll(`.${className}`)) {
    const parent = span.parentNode!
    span.replaceWith(...span.childNodes)
    parent.normalize()
  }
}

/** A range over characters `from` to `to` of an element's text. */
function rangeOf(root: HTMLElement, from: number, to: number): Range {
  const range = root.ownerDocument.createRange()
  const pieces = piecesOf(root, from, Math.max(to, from + 1))
  if (pieces.length === 0) {
    range.selectNodeContents(root)
    range.collapse(false)
    return range
  }
  const last = pieces[pieces.length - 1]
  range.setStart(pieces[0].node, pieces[0].start)
  range.setEnd(last.node, to > from ? last.end : last.start)
  return range
}

/** The pieces of text nodes that make up characters `from` to `to`. */
function piecesOf(root: HTMLElement, from: number, to: number) {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */)
  const pieces: { node: Text; start: number; end: number }[] = []
  let at = 0
  for (let node = walker.nextNode() as Text | null; node && at < to; node = walker.nextNode() as Text | null) {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, node.length)
    if (start < end) pieces.push({ node, start, end })
    at += node.length
  }
  return pieces
}
