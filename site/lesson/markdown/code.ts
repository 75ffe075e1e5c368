import type { MdastPluginEntry, MdxJsxFlowElement } from 'satteri'
import { readFence } from '../fence.ts'
import { LessonError } from '../lesson-error.ts'
import { isFenceOf, isListing } from '../read-listing.ts'
import { highlight } from './highlight.ts'
import { lessonFile } from './lesson-file.ts'

/** Turns a fence marked `cell` into `<Cell id="..." />`, the fences of a listing into its `<Listing>`, and colours the others. */
export const code: MdastPluginEntry = {
  name: 'code',
  options: { position: true },
  async code(node, ctx) {
    try {
      const fence = readFence(node.lang, node.meta)
      if (fence.type === 'cell') return element('Cell', fence.attributes.id)
      if (fence.type === 'listing') {
        const { id } = fence.attributes
        // The component takes the code from the lesson, so that both languages show the same.
        const parent = ctx.parent(node)
        const before = parent?.children[(ctx.indexOf(node) ?? 0) - 1]
        if (isListing(parent) || !id || isFenceOf(before, id)) return void ctx.removeNode(node)
        return element('Listing', id)
      }
      return { type: 'html', value: await highlight(node.value, node.lang ?? 'text') }
    } catch (error) {
      throw new LessonError(lessonFile(ctx.fileURL), node.position?.start.line ?? 1, (error as Error).message)
    }
  },
}

function element(name: string, id: string): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
    children: [],
  }
}
