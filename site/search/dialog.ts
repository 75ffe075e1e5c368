import { adoptStyle } from '#lib/notebook/late-style.ts'
import { lateText } from '#lib/notebook/late-text.ts'
import { element } from '#lib/notebook/output/element.ts'
import type { Text } from '#lib/notebook/text.ts'
import { textCounted } from '#lib/notebook/text-counted.ts'
import styles from './dialog.css?inline'
import { dropEngine, type Hit, searchEngine } from './engine.ts'
import { byTitle, foundIn } from './found.ts'
import { queryOf } from './han.ts'
import { resultOption } from './result-option.ts'

/** How many hits are fetched and shown at a time. */
const portion = 20

/** How long the field is left alone before a search begins, in milliseconds. */
const pause = 120

let dialog: Promise<HTMLDialogElement> | undefined

/** Opens the search dialog, with what was sought last selected. Rejects when its texts do not come. */
export async function openSearch(): Promise<void> {
  dialog ??= lateText('search').then(makeDialog)
  dialog.catch(() => (dialog = undefined))
  const opened = await dialog
  if (!opened.open) opened.showModal()
  opened.querySelector('input')!.select()
}

function makeDialog(text: Text): HTMLDialogElement {
  adoptStyle(styles)
  const field = element(document, 'input', {
    type: 'search',
    role: 'combobox',
    'aria-label': text('search.field'),
    'aria-expanded': 'false',
    'aria-controls': 'found',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    placeholder: text('search.placeholder'),
  })
  const close = element(document, 'button', { type: 'button', class: 'search-close' }, text('search.close'))
  const said = element(document, 'p', { class: 'search-said', role: 'status' }, text('search.hint'))
  const list = element(document, 'div', { id: 'found', role: 'listbox', 'aria-label': text('search.results') })
  const more = element(document, 'button', { type: 'button', class: 'search-more', hidden: true }, text('search.more'))
  const made = element(
    document,
    'dialog',
    { class: 'search', 'aria-label': text('search.title'), 'data-pagefind-ignore': true },
    element(document, 'div', { class: 'search-head' }, field, close),
    element(document, 'div', { class: 'search-body' }, said, list, more),
  )

  let hits: Hit[] = []
  let shown = 0
  let latest = 0

  async function seek() {
    const words = field.value.trim()
    const mine = ++latest
    if (words === '') return show([], text('search.hint'))
    try {
      const found = await (await searchEngine()).debouncedSearch(queryOf(words), {}, pause)
      if (!found || mine !== latest) return
      const { length } = found.results
      await show(
        found.results,
        length === 0 ? text('search.none', { words }) : textCounted(text, 'search.count', length),
      )
    } catch {
      if (mine !== latest) return
      dropEngine()
      show([], text('search.failed'))
    }
  }

  async function show(results: Hit[], words: string) {
    hits = results
    shown = 0
    const options = await next()
    if (hits !== results) return
    list.replaceChildren(...options)
    said.textContent = words
    field.setAttribute('aria-expanded', String(options.length > 0))
    choose(0)
  }

  /** The lines of the next portion of hits. */
  async function next(): Promise<HTMLElement[]> {
    const [from, before] = [shown, shown === 0 ? 0 : list.childElementCount]
    shown = Math.min(hits.length, from + portion)
    const data = await Promise.all(hits.slice(from, shown).map((hit) => hit.data()))
    more.hidden = shown >= hits.length
    return byTitle(data.flatMap(foundIn), field.value.trim()).map((found, i) => resultOption(found, before + i, text))
  }

  /** Rests on the option at `index`, which goes round at both ends. */
  function choose(index: number) {
    const options = [...list.children]
    for (const option of options) option.setAttribute('aria-selected', 'false')
    const chosen = options[(index + options.length) % options.length]
    if (!chosen) return field.removeAttribute('aria-activedescendant')
    chosen.setAttribute('aria-selected', 'true')
    chosen.scrollIntoView({ block: 'nearest' })
    field.setAttribute('aria-activedescendant', chosen.id)
  }

  const chosen = () => list.querySelector<HTMLAnchorElement>('[aria-selected="true"]')

  field.addEventListener('input', seek)
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const at = chosen() ? [...list.children].indexOf(chosen()!) : 0
    if (event.key === 'ArrowDown') choose(at + 1)
    else if (event.key === 'ArrowUp') choose(at - 1)
    else if (event.key === 'Enter') chosen()?.click()
    else if (event.key === 'Escape')
      made.close() // Which a browser may take as emptying the field first.
    else return
    event.preventDefault()
  })
  more.addEventListener('click', async () => {
    const at = list.childElementCount
    try {
      list.append(...(await next()))
    } catch {
      dropEngine() // The hits were its own; the next search has others.
      more.hidden = true
      said.textContent = text('search.failed')
      return
    }
    choose(at)
    field.focus()
  })
  close.addEventListener('click', () => made.close())
  made.addEventListener('click', (event) => {
    // A section of this very page is no new page, and what lies beside the dialog is its backdrop.
    if (event.target === made || (event.target as Element).closest('.found')) made.close()
  })
  document.body.append(made)
  return made
}
