import { cutText } from '../output/cut-text.ts'
import { limits } from '../output/limits.ts'
import { maybeTable } from '../output/table-item.ts'
import type { OutputItem } from '../protocol.ts'
import { formatLog } from './format-log.ts'
import type { Outbox } from './outbox.ts'
import { now } from './primordials.ts'

type Level = Extract<OutputItem, { type: 'log' }>['level']

/** A `console` that writes under its cell. */
export function createConsole(outbox: Outbox) {
  const counts = new Map<string, number>()
  const times = new Map<string, number>()
  let indent = ''
  const write =
    (level: Level) =>
    (...values: unknown[]): void => {
      if (outbox.full)
        outbox.drop(values.reduce((sum: number, value) => sum + (typeof value === 'string' ? value.length : 8), 0))
      else
        outbox.show({
          type: 'log',
          level,
          text: cutText(indent + formatLog(values).replaceAll('\n', `\n${indent}`), limits.text),
        })
    }
  const log = write('log')
  const error = write('error')
  const elapsed = (label: string) => `${label}: ${(now() - (times.get(label) ?? now())).toFixed(2)} ms`
  return {
    log,
    debug: log,
    dir: (value: unknown) => log(value),
    info: write('info'),
    warn: write('warn'),
    error,
    trace: (...values: unknown[]) => log('Trace:', ...values),
    assert: (condition?: unknown, ...values: unknown[]) => condition || error('Assertion failed:', ...values),
    table(value: unknown) {
      const table = maybeTable(value)
      if (table) outbox.show(table)
      else log(value)
    },
    count(label = 'default') {
      counts.set(label, (counts.get(label) ?? 0) + 1)
      log(`${label}: ${counts.get(label)}`)
    },
    countReset: (label = 'default') => void counts.delete(label),
    time: (label = 'default') => void times.set(label, now()),
    timeLog: (label = 'default', ...values: unknown[]) => log(elapsed(label), ...values),
    timeEnd(label = 'default') {
      log(elapsed(label))
      times.delete(label)
    },
    group(...values: unknown[]) {
      if (values.length > 0) log(...values)
      indent += '  '
    },
    groupCollapsed: (...values: unknown[]) => log(...values),
    groupEnd() {
      indent = indent.slice(2)
    },
    clear() {},
  }
}
