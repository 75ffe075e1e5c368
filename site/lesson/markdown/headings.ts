import type { MdastPluginEntry } from 'satteri'
import { headingId } from '../heading.ts'

/** Gives every heading its id and, behind its text, a link to itself. */
export const headings: MdastPluginEntry = {
  name: 'headings',
  heading(node, ctx) {
    const id = headingId(node)
    ctx.setProperty(node, 'data', { hProperties: { id } })
    ctx.appendChild(node, {
      type: 'html',
      value: `<a class="permalink" href="#${id}" aria-hidden="true" tabindex="-1">#</a>`,
    })
  },
}
