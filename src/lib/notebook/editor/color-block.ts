import { javascript } from '@codemirror/lang-javascript'
import { EditorState } from '@codemirror/state'
import { staticLines } from './static-lines.ts'

/** Colours the code in a static block as its editor will, in the classes of the code that the build has coloured. */
export function colorBlock(block: Element): void {
  const state = EditorState.create({ doc: block.textContent!, extensions: javascript({ typescript: true }) })
  block.replaceChildren(staticLines(state))
}

/** The same for the block that a cell's or an exercise's `area` shows. False while an editor stands in its place. */
export function colorShown(area: Element): boolean {
  const block = area.querySelector('pre:not([hidden])')
  if (block) colorBlock(block.querySelector('code') ?? block)
  return block !== null
}
