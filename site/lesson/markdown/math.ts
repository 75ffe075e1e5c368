import type { Nodes } from 'mdast'
import type { MdastPluginEntry, MdastVisitorContext } from 'satteri'
import { escapeHtml } from '#lib/notebook/figure/escape.ts'
import { renderFormula } from './formula.ts'
import { lessonFile } from './lesson-file.ts'
import { sideBySide } from './side-by-side.ts'

/** Marks that may not be parted from the formula before or after them. */
const marks = '[,.;:!?)\\]…”’%、。，；：！？）」』》]'
const closing = new RegExp(`^(?:[’']s\\b|-\\p{L}+)${marks}*|^${marks}+`, 'u')
const opening = /[([“‘（「『《]+$/u

/**
 * Renders `$...$` and `$$...$$` while the page is built. A bad formula fails the build with its place. Punctuation beside
 * an inline formula is glued to it: browsers would allow a break there.
 */
export const math: MdastPluginEntry = {
  name: 'math',
  options: { position: true },
  math(node, ctx) {
    const place = { file: lessonFile(ctx.fileURL), line: node.position?.start.line ?? 1 }
    const formulas = sideBySide(node.value).map((tex) => reachable(renderFormula(tex, true, place), tex))
    return html(formulas.length === 1 ? formulas[0]! : `<span class="formula-row">${formulas.join('')}</span>`)
  },
  inlineMath(node, ctx) {
    const place = { file: lessonFile(ctx.fileURL), line: node.position?.start.line ?? 1 }
    const before = opening.exec(sibling(node, ctx, -1))?.[0] ?? ''
    const after = closing.exec(sibling(node, ctx, 1))?.[0] ?? ''
    const formula = renderFormula(node.value, false, place)
    return html(`<span class="formula">${escapeHtml(before)}${formula}${escapeHtml(after)}</span>`)
  },
  text(node, ctx) {
    const start = neighbour(node, ctx, -1)?.type === 'inlineMath' ? (closing.exec(node.value)?.[0].length ?? 0) : 0
    const rest = node.value.slice(start)
    const end = neighbour(node, ctx, 1)?.type === 'inlineMath' ? (opening.exec(rest)?.[0].length ?? 0) : 0
    return start || end ? { type: 'text', value: rest.slice(0, rest.length - end) } : undefined
  },
}

/** Display formulas with more signs than this may be wider than a phone. */
const narrow = 20

/** A formula that may be too wide can have the focus, so that the keyboard can scroll it; the page takes it back where it fits. */
function reachable(formula: string, tex: string): string {
  const signs = tex.replace(/\\[a-zA-Z]+|[{}]/g, '.').length
  return signs > narrow
    ? formula.replace('<span class="katex-display">', '<span class="katex-display" tabindex="0">')
    : formula
}

const html = (value: string) => ({ type: 'html', value }) as const

function neighbour(node: Readonly<Nodes>, ctx: MdastVisitorContext, step: 1 | -1): Readonly<Nodes> | undefined {
  const place = ctx.indexOf(node)
  return place === undefined ? undefined : (ctx.parent(node)?.children[place + step] as Nodes | undefined)
}

function sibling(node: Readonly<Nodes>, ctx: MdastVisitorContext, step: 1 | -1): string {
  const other = neighbour(node, ctx, step)
  return other?.type === 'text' ? other.value : ''
}
