import { adoptStyle } from '../late-style.ts'
import styles from './mark-axes.css?inline'

/**
 * Marks the sizes that clash in the shapes of an error's message. `shapes` as the message writes them, `[2,3] × [2,4]`;
 * `marks` the axes of each, `1|0`.
 */
export function markAxes(message: HTMLElement, { shapes = '', marks = '' }: Readonly<Record<string, string>>): void {
  adoptStyle(styles)
  const [before, ...after] = message.textContent!.split(shapes)
  if (shapes === '' || after.length === 0) return
  const axes = marks.split('|').map((list) => list.split(','))
  let shape = -1
  let axis = 0
  const parts = shapes.split(/([[,])/).map((piece) => {
    if (piece === '[') shape += 1
    axis = piece === '[' ? 0 : piece === ',' ? axis + 1 : axis
    const size = /^[\d?]+/.exec(piece)?.[0]
    if (!size || !axes[shape]?.includes(String(axis))) return [piece]
    const mark = message.ownerDocument.createElement('mark')
    mark.className = 'out-axis'
    mark.textContent = size
    return [mark, piece.slice(size.length)]
  })
  message.replaceChildren(before, ...parts.flat(), after.join(shapes))
}
