import type { MdastPluginEntry } from 'satteri'
import { t } from '../../i18n/t.ts'
import { headingId } from '../heading.ts'
import { lessonFile } from './lesson-file.ts'

/**
 * Gives every heading its id and, behind its text, a link to itself. Sections are in the table of contents, where keys and
 * screen readers reach them; what is below a section is not, so those links are reached where they stand.
 */
export const headings: MdastPluginEntry = {
  name: 'headings',
  heading(node, ctx) {
    const id = headingId(node)
    const lang = lessonFile(ctx.fileURL).endsWith('/zh.mdx') ? 'zh' : 'en'
    const reached = node.depth > 2 ? `aria-label="${t(lang, 'chapter.link-here')}"` : 'aria-hidden="true" tabindex="-1"'
    ctx.setProperty(node, 'data', { hProperties: { id } })
    ctx.appendChild(node, { type: 'html', value: `<a class="permalink" href="#${id}" ${reached}>#</a>` })
  },
}
