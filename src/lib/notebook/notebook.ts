import type { Kernel } from '#lib/kernel/page/kernel.ts'
import type { CellId, EngineId } from '#lib/kernel/protocol.ts'
import { createControlMoves } from './control-moves.ts'
import { rememberEngine, rememberedEngine } from './engine-choice.ts'
import { showAvailable, showEngine } from './engine-chooser.ts'
import type { Intent, Next } from './intent.ts'
import { listenToKernel } from './kernel-news.ts'
import type { LiveRecord } from './live-record.ts'
import type { Page } from './page.ts'
import { createPlans } from './plans.ts'
import { plotLoader } from './plot-loader.ts'
import { cheapDependents } from './rerun-cheap.ts'
import { resetCell } from './reset-cell.ts'
import { runCell } from './run-cell.ts'
import { createRuns } from './runs.ts'
import { showMarks, showStates } from './show-state.ts'
import { takeOver } from './take-over.ts'
import type { Text } from './text.ts'

/** A page's cells, alive. */
export interface Notebook {
  readonly page: Page
  /** Makes the kernel ready ahead of the first run. */
  prewarm(): Promise<void>
  /** Does what the reader asks of a cell. */
  perform(cell: CellId, intent: Intent): void
  /** Does what a button of the page's bar asks for. */
  performOnPage(name: string, button: HTMLElement): Promise<void>
}

export interface NotebookOptions {
  kernel: Kernel
  /** The `<live-cell>` elements, in order. */
  elements: readonly HTMLElement[]
  text: Text
  seed?: number | undefined
}

/** Brings the cells of a page to life. */
export function createNotebook({ kernel, elements, text, seed = 1 }: NotebookOptions): Notebook {
  const cells = new Map<CellId, LiveRecord>()
  let engine: EngineId = rememberedEngine()
  /** Counts the control moves; reruns that follow an older one end. */
  let latest = 0

  /** What every letter changes is shown ten times a second: on a long page it takes longer than writing it. */
  let refreshing: ReturnType<typeof setTimeout> | undefined

  const refresh = () => {
    clearTimeout(refreshing)
    refreshing = undefined
    showStates(page)
  }
  const plans = createPlans(kernel, sources, () => {
    for (const cell of cells.values()) showMarks(cell, page)
    refresh()
    moves.planned()
    readControls().catch(() => {}) // They move when the cell runs.
  })
  const page: Page = {
    kernel,
    text,
    cells,
    plans,
    runs: createRuns(kernel),
    refresh,
    get engine() {
      return engine
    },
    seed,
    choose,
    take,
    drop(id) {
      cells.delete(id)
      changed()
    },
    engineOf: (c) => c.only ?? engine,
    stop,
    announce(message) {
      const said = document.querySelector('.notebook-said')
      if (said) said.textContent = message
    },
  }
  const moves = createControlMoves(
    plans.byCell,
    ({ id }, name, pixels) => {
      kernel.draw(id, { name, pixels })
      keep().catch(unkept)
    },
    async (cell) => void (await runCell(cell, page)),
    follow,
  )
  const { context, needPlot } = plotLoader({ document, text, live: true })

  function sources() {
    return [...cells.values()].map(({ id, code }) => ({ id, code: code.text }))
  }

  const rewritten = new Set<LiveRecord>()
  /** Moves controls whose literals the reader has rewritten. */
  async function readControls() {
    for (const cell of cells.values()) {
      const plan = plans.byCell.get(cell.id)
      if (cell.code.text !== (cell.ran?.text ?? cell.original)) rewritten.add(cell)
      if (!plan?.controls.length || !rewritten.has(cell)) continue
      const { controlsFromText } = await import('./controls-from-text.ts')
      if (cell.code.text === plans.sent(cell.id)) controlsFromText(cell, plan, text)
    }
  }

  /** Runs what is quick and depends on a cell whose control was moved. */
  async function follow(cell: LiveRecord) {
    const mine = ++latest
    for (const dependent of cheapDependents(cell, page)) {
      if (mine !== latest) return
      // The cell of the control says its result; all that follow it at every step of a slider would never end.
      await runCell(dependent, page, { say: 'trouble' })
    }
  }

  function choose(next: EngineId, chooser?: LiveRecord) {
    engine = next
    for (const { only, view } of cells.values()) if (!only) showEngine(view.element, engine)
    if (!chooser) return
    rememberEngine(engine)
    chooser.view.announce(text('cell.engine-changed', { engine: text(`engine.${engine}`) }))
  }

  async function compare(cell: LiveRecord) {
    const { compareCell } = await import('./compare-cell.ts')
    await compareCell(cell, page)
  }

  async function goOn(cell: LiveRecord, next: Next) {
    const { goOn } = await import('./running/go-on.ts')
    await goOn(cell, next, page)
  }

  async function openMenu(cell: LiveRecord) {
    const { openCellMenu } = await import('./menu/cell-menu.ts')
    await openCellMenu(cell, page, () => unloaded(cell))
  }

  function unloaded({ view }: LiveRecord) {
    view.state(view.element.dataset.state!, text('cell.unloaded'))
    view.announce(text('cell.unloaded'))
  }

  function stop() {
    moves.drop()
    latest++
    void kernel.stop()
  }

  const notebook: Notebook = {
    page,
    prewarm() {
      plans.send()
      return kernel.prewarm()
    },
    perform(id, intent) {
      const cell = cells.get(id)
      if (!cell) return
      if (intent.type === 'run') {
        if (cell.phase !== 'queued') void runCell(cell, page)
        if (intent.next) goOn(cell, intent.next).catch(() => unloaded(cell))
      }
      if ((intent.type === 'quick' || intent.type === 'full') && cell.phase !== 'queued')
        void runCell(cell, page, { size: intent.type })
      if (intent.type === 'pace') kernel.pace(intent.action)
      if (intent.type === 'stop') stop()
      if (intent.type === 'reset') {
        if (cell.phase === 'running' || cell.phase === 'queued') stop()
        const drawn = kernel.drawn().some((drawing) => drawing.cell === id)
        resetCell(cell, page)
        if (drawn) keep().catch(unkept)
      }
      if (intent.type === 'compare' && cell.phase !== 'queued') compare(cell).catch(() => unloaded(cell))
      if (intent.type === 'more') openMenu(cell).catch(() => unloaded(cell))
      if (intent.type === 'engine') choose(intent.engine as EngineId, cell)
      if (intent.type === 'edit') cell.code.edit(intent.at).catch(() => unloaded(cell))
      if (intent.type === 'control') {
        latest++
        moves.move(cell, intent.change)
      }
    },
    async performOnPage(name, button) {
      const { performOnPage } = await import('./menu/page-menu.ts')
      await performOnPage(name, button, page)
    },
  }

  function take(element: HTMLElement): LiveRecord {
    const cell = takeOver(element, {
      context,
      needPlot,
      changed,
      run: (id, next) => notebook.perform(id, next ? { type: 'run', next } : { type: 'run' }),
      help: async (id) => {
        // What is written is kept from the first letter on, also when the window is closed behind it.
        const [{ kernelSource }] = await Promise.all([
          import('./editor/help/kernel-source.ts'),
          import('./saved/keep-page.ts').catch(unkept),
        ])
        return kernelSource(page, () => page.engineOf(cells.get(id)!))
      },
    })
    const follows = (other: LiveRecord) => element.compareDocumentPosition(other.view.element) & 4 // DOCUMENT_POSITION_FOLLOWING
    const behind = [...cells.values()].filter(follows)
    for (const { id } of behind) cells.delete(id)
    for (const each of [cell, ...behind]) cells.set(each.id, each)
    return cell
  }
  for (const element of elements) take(element)
  function changed() {
    plans.sendSoon()
    refreshing ??= setTimeout(refresh, 100)
    keep().catch(unkept)
  }
  function unkept() {
    page.announce(text('cell.unloaded'))
  }
  async function keep() {
    const { keepPage } = await import('./saved/keep-page.ts')
    keepPage(page)
  }
  listenToKernel(page, (engines) => {
    for (const { view } of cells.values()) showAvailable(view.element, engines, text)
    if (engines.some(({ id, available }) => id === engine && !available)) choose('reference')
  })
  choose(engine)
  return notebook
}
