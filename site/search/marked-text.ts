import { closeUp } from './han.ts'

/** An excerpt as nodes: its text, and `<mark>` around what was sought. Nothing else of its HTML is taken over. */
export function markedText(excerpt: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(closeUp(excerpt), 'text/html')
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return node.textContent ?? ''
    const mark = document.createElement('mark')
    mark.textContent = node.textContent
    return mark
  })
}
