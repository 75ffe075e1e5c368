import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from '../context.ts'
import { element } from '../element.ts'
import { nameLabel } from '../name-label.ts'
import { moveInTree } from './move-in-tree.ts'
import { drawNode } from './node.ts'

type TreeItem = Extract<OutputItem, { type: 'tree' }>

/** A root with more parts than these begins closed. */
const mostOpen = 12

/** A value with parts, to be opened level by level. Drawn anew, it stays open where the reader has opened it. */
export function drawTree(frame: HTMLElement, { name, root }: TreeItem, context: RenderContext): void {
  const found = [...frame.querySelectorAll('details')]
  const isOpen = (path: string) => {
    const old = found.find((details) => details.dataset.path === path)
    return old?.open ?? (path === '' && (root.parts?.length ?? 0) <= mostOpen)
  }
  const tree = element(context.document, 'div', { class: 'tree' }, drawNode(root, '', isOpen, context))
  frame.replaceChildren(...nameLabel(name, context), tree)
  if (context.live && found.length === 0) frame.addEventListener('keydown', moveInTree)
}
