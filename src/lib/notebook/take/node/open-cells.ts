import type * as Core from '@tensorflow/tfjs-core'
import { createShelf, giveData } from '#lib/data/give-data.ts'
import { nextFrame, waitBy } from '#lib/engine/index.ts'
import { image } from '#lib/kernel/output/image.ts'
import { itemFor } from '#lib/kernel/output/item-for.ts'
import { Plot } from '#lib/kernel/output/plot/recorder.ts'
import { type OutputItem, type RunSize, runSizes } from '#lib/kernel/protocol.ts'
import { createConfusion } from '#lib/kernel/worker/confusion.ts'
import { createDraw } from '#lib/kernel/worker/draw.ts'
import { frames } from '#lib/kernel/worker/frames.ts'
import { createGallery } from '#lib/kernel/worker/gallery.ts'
import type { GivenTools } from '#lib/kernel/worker/given-later.ts'
import { createPace } from '#lib/kernel/worker/pace.ts'
import { installRandom, reseed } from '#lib/kernel/worker/reseed.ts'
import { createRunSize } from '#lib/kernel/worker/run-size.ts'
import { createSleep } from '#lib/kernel/worker/sleep.ts'
import { createTraining } from '#lib/kernel/worker/training/training.ts'
import { correctGradients } from '#lib/tfjs/corrections/correct-gradients.ts'
import { createCorrections } from '#lib/tfjs/corrections/registry.ts'
import { drawing } from '#lib/tfjs/drawing.ts'
import { textIn } from '../../text.ts'
import { fetchData } from './fetch-data.ts'
import { jupyterKernel, lookRight, looks } from './jupyter.ts'
import { createPrinter } from './printer.ts'
import type { TakenSettings } from './settings.ts'

/**
 * All that the cells of a page are given, for a file that runs without the page: the same code that gives it to them
 * there, but outputs are printed and a control is the value in its text. `tf` is npm's tfjs with our seeded random numbers
 * and the gradients that it lacks or gets wrong; `tf.original` takes these back. `reference` is our engine, where a cell names it.
 */
export function openCells(tfjs: typeof Core, settings: TakenSettings, reference?: object) {
  const { seed, data, strings } = settings
  const { signal } = new AbortController()
  const text = textIn(strings)
  const jupyter = jupyterKernel()
  const outbox = createPrinter(text, (lines) => console.log(lines), jupyter && tellJupyter)
  const tools = {
    outbox,
    signal,
    pace: createPace(),
    size: chosenSize(),
    drawing: () => undefined,
  } as unknown as GivenTools
  const waiting: Promise<void>[] = []
  const shelf = createShelf(fetchData(data))
  installRandom()
  waitBy(frames(signal))

  if (jupyter) lookRight(text, [tfjs.Tensor, (reference as { Tensor?: object } | undefined)?.Tensor ?? []].flat())

  /** What is drawn rather than written goes to Jupyter as a drawing. */
  function tellJupyter(item: OutputItem): boolean {
    if (item.type !== 'plot') return false
    const sent = looks(item, text).then((data) => jupyter!.broadcast('display_data', { data, metadata: {} }))
    waiting.push(sent)
    return true
  }

  /** Shows a value; a promise is waited for, a tensor on a graphics card too. */
  function show(value: unknown, name?: string, key?: string): void {
    if (value === undefined) return
    const item = value instanceof Promise ? value.then((it) => itemFor(it, name)) : itemFor(value, name)
    if (item instanceof Promise) waiting.push(item.then((it) => outbox.show(it)))
    else outbox.show(key === undefined ? item : { ...item, key })
  }

  /** Begins a cell, once all that the one before showed has been printed. Random numbers start over, as on the page. */
  async function cell(id?: string): Promise<void> {
    await Promise.all(waiting.splice(0))
    outbox.flush()
    if (id === undefined) return
    reseed(seed, id)
    console.log(`\n── ${id} ──`)
  }

  const corrections = createCorrections(tfjs)
  correctGradients(tfjs, corrections)
  const tf = { ...tfjs, ...drawing(tfjs), nextFrame, original: corrections.original }
  return {
    cell,
    show: (value: unknown) => show(value),
    tf,
    tfjs: tf,
    reference,
    display<T>(value: T, { name, key }: { name?: string; key?: string } = {}): T {
      show(value, name, key)
      return value
    },
    Plot,
    image,
    signal,
    sleep: createSleep(signal),
    progress(value: number, { max = 1, label = '' }: { max?: number; label?: string } = {}): void {
      outbox.show({ type: 'progress', key: `progress ${label}`, value, max, label })
    },
    slider: (value: number) => value,
    choice: (value: string) => value,
    toggle: (value: boolean) => value,
    training: createTraining(tools),
    runSize: createRunSize(tools),
    gallery: createGallery(),
    confusion: createConfusion(),
    draw: createDraw(tools),
    data: giveData({ shelf, loading: () => () => {} }),
  }
}

/** How much the cells shall run, from the command line: `node page.ts quick`; as much as the page does, unless said. */
function chosenSize(): RunSize {
  const { process } = globalThis as { process?: { argv?: string[] } }
  return runSizes.find((size) => process?.argv?.slice(2).includes(size)) ?? 'page'
}
