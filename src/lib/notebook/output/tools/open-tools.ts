import { copyText } from '../../copy-text.ts'
import { adoptStyle } from '../../late-style.ts'
import menuStyles from '../../menu/menu.css?inline'
import { type MenuItem, openMenu } from '../../menu/open-menu.ts'
import type { RenderContext } from '../context.ts'
import { say } from './add-tools.ts'
import { toCsv } from './csv.ts'
import { itemText } from './item-text.ts'
import { itemOf } from './recorded-items.ts'
import { saveFile } from './save-file.ts'
import { showInstead } from './show-instead.ts'
import { tablesOf } from './tables-of.ts'
import { toPng } from './to-png.ts'
import { wholeSvg } from './whole-svg.ts'

/** For how long the button says that something was done, in milliseconds. */
const saidFor = 2000

/** Opens the menu of an output under its button: see it otherwise, copy it, save it. */
export async function openTools(frame: HTMLElement, button: HTMLElement, context: RenderContext): Promise<void> {
  adoptStyle(menuStyles)
  const { text } = context
  const item = await itemOf(frame)
  const tables = item ? tablesOf(item, text) : []
  const named = frame.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? 'output'

  function done(message: string) {
    say(frame, message)
    button.dataset.said = '✓'
    setTimeout(() => delete button.dataset.said, saidFor)
  }
  async function copy() {
    const content = frame.matches('.out-log') ? linesFrom(frame) : item ? itemText(item, text) : visibleText(frame)
    if (await copyText(content)) done(text('tools.copied'))
    else say(frame, text('tools.not-copied'))
  }
  function save(content: Blob | null, ending: string) {
    if (!content) return say(frame, text('tools.not-saved'))
    const name = `${named}.${ending}`
    saveFile(name, content)
    done(text('tools.saved', { name }))
  }
  const entry = (label: string, choose: () => unknown): MenuItem => ({
    label: text(label),
    choose: () => void (async () => choose())().catch(() => say(frame, text('tools.not-saved'))),
  })

  const drawn = frame.querySelector('svg') !== null && frame.matches('.out-plot, .out-training, .out-graph')
  const pictured = drawn || frame.matches('.out-gallery, .out-image')
  const csv = () => save(new Blob([toCsv(tables)], { type: 'text/csv;charset=utf-8' }), 'csv')
  const svg = () => save(new Blob([wholeSvg(frame)!], { type: 'image/svg+xml' }), 'svg')
  openMenu(button, button.getAttribute('aria-label')!, [
    item ? showInstead(frame, item, tables, context).map(({ label, choose }) => entry(label, choose)) : [],
    pictured && tables.length === 0 ? [] : [entry('tools.copy', copy)],
    [
      ...(tables.length > 0 ? [entry('tools.csv', csv)] : []),
      ...(drawn ? [entry('tools.svg', svg)] : []),
      ...(pictured ? [entry('tools.png', async () => save(await toPng(frame), 'png'))] : []),
    ],
  ])
}

/** A line of log and those that follow it. */
function linesFrom(first: Element): string {
  const lines: string[] = []
  for (let at: Element | null = first; at?.matches('.out-log'); at = at.nextElementSibling) lines.push(visibleText(at))
  return lines.join('\n')
}

/** What an output says, without its buttons and what only screen readers are told. */
function visibleText(frame: Element): string {
  const copy = frame.cloneNode(true) as Element
  for (const aside of copy.querySelectorAll('button, .unseen, .out-folded summary')) aside.remove()
  return copy.textContent!.trim()
}
