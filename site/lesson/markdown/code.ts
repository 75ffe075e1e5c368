import type { MdastPluginEntry, MdxJsxFlowElement } from 'satteri'
import { readFence } from '../fence.ts'
import { LessonError } from '../lesson-error.ts'
import { highlight } from './highlight.ts'
import { lessonFile } from './lesson-file.ts'

/** Turns a fence marked `cell` into `<Cell id="..." />`, and colours every other one. */
export const code: MdastPluginEntry = {
  name: 'code',
  options: { position: true },
  async code(node, ctx) {
    try {
      const fence = readFence(node.lang, node.meta)
      if (fence.cell) return cellElement(fence.attributes.id)
      return { type: 'html', value: await highlight(node.value, node.lang ?? 'text') }
    } catch (error) {
      throw new LessonError(lessonFile(ctx.fileURL), node.position?.start.line ?? 1, (error as Error).message)
    }
  },
}

function cellElement(id: string): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Cell',
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
    children: [],
  }
}
