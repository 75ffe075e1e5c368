import { image } from '../output/image.ts'
import { itemFor } from '../output/item-for.ts'
import { Plot } from '../output/plot/recorder.ts'
import { readValue, type Shown } from './collect.ts'
import { createConsole } from './console.ts'
import { createControls } from './controls.ts'
import type { OpenEngine } from './engines.ts'
import type { GivenTools, MakeGiven } from './given-later.ts'
import { createSleep } from './sleep.ts'

/** All that one run of a cell is given by name, and what it has shown so far. */
export interface Given {
  names: Map<string, unknown>
  /** Shows a trailing expression, which is called by its own text. */
  showLast(value: unknown, text: string): void
  shown: Shown[]
  /** Outputs that wait for a device. */
  waiting: Promise<void>[]
}

interface DisplayOptions {
  name?: string
  key?: string
}

/**
 * Makes what is given to one run of a cell. `later` makes the names that few cells use. With `collect`, values that are
 * shown are also read for the comparison.
 */
export function createGiven(
  tools: GivenTools,
  engine: OpenEngine,
  later: ReadonlyMap<string, MakeGiven>,
  timers: Record<string, unknown>,
  collect: boolean,
): Given {
  const { reading, outbox, signal } = tools
  const shown: Shown[] = []
  const waiting: Promise<void>[] = []

  function show(value: unknown, { name, key }: DisplayOptions, called: string): void {
    const keyed = key === undefined ? {} : { key: String(key).slice(0, 200) }
    const item = itemFor(value, name === undefined ? undefined : String(name).slice(0, 200))
    if (collect) shown.push({ name: called, value, read: readValue(called, value) })
    if (item instanceof Promise) waiting.push(item.then((item) => outbox.show({ ...item, ...keyed })))
    else outbox.show({ ...item, ...keyed })
  }

  function display<T>(value: T, options: DisplayOptions = {}): T {
    show(value, options, String(options.name ?? options.key ?? `#${shown.length + 1}`))
    return value
  }

  function progress(value: number, { max = 1, label = '' }: { max?: number; label?: string } = {}): void {
    const text = String(label).slice(0, 180)
    outbox.show({ type: 'progress', key: `progress ${text}`, value: Number(value), max: Number(max), label: text })
  }

  const names = new Map<string, unknown>(
    Object.entries({
      ...engine,
      ...timers,
      ...createControls(reading, outbox),
      display,
      progress,
      Plot,
      image,
      signal,
      sleep: createSleep(signal),
      console: createConsole(outbox),
    }),
  )
  for (const [name, make] of later) names.set(name, make(tools))
  const showLast = (value: unknown, text: string) => {
    if (value !== undefined) show(value, {}, text.length <= 40 && !text.includes('\n') ? text : 'last value')
  }
  return { names, showLast, shown, waiting }
}
