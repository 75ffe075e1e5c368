import { afterAll, expect } from 'vitest'
import { startProcess } from '../node/child-process.ts'
import { guardResponse } from '../page/guard/response.ts'
import type { CellPlan, EngineId, OutputItem, PaceAction, Request, Response, RunSize, SeenValue } from '../protocol.ts'

/**
 * A kernel in a process of its own for the tests of a file: what one cell does must not harm the next. Every answer is
 * held to the page's guard, which drops without a word what does not fit.
 */
export function createTestKernel() {
  let heard: Response[] = []
  const waiting: (() => void)[] = []
  let runs = 0
  const refused: string[] = []
  const kernel = startProcess((response) => {
    if (guardResponse(ownBuffers(response)) === null) refused.push(describe(response))
    heard.push(response)
    for (const wake of waiting.splice(0)) wake()
  })
  kernel.send({ type: 'config', locale: 'en', seed: 1 })
  afterAll(() => {
    kernel.kill()
    expect(refused).toEqual([])
  })

  const of = <T extends Response['type']>(type: T) =>
    heard.filter((response) => response.type === type) as Extract<Response, { type: T }>[]

  /** The first answer of a type, once there are so many. */
  async function until<T extends Response['type']>(type: T, count = 1): Promise<Extract<Response, { type: T }>> {
    while (of(type).length < count) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
      })
    }
    return of(type)[0]
  }

  const test = {
    send: (request: Request) => kernel.send(request),
    abort: () => kernel.send({ type: 'abort', run: runs }),
    pace: (action: PaceAction) => kernel.send({ type: 'pace', run: runs, action }),
    until,
    /** The answer to a look. */
    async seen(look: number): Promise<SeenValue | null> {
      for (;;) {
        const answer = of('seen').find((response) => response.look === look)
        if (answer) return answer.seen
        await new Promise<void>((resolve) => {
          waiting.push(resolve)
        })
      }
    },
    /** What was shown since the last run began. */
    shown: () => of('out').map(({ item }) => item),
    /** Everything heard since the last run began. */
    get heard() {
      return heard
    },
    /** Gives the kernel new texts and returns its plan. */
    async plan(cells: Record<string, string>): Promise<CellPlan[]> {
      heard = heard.filter(({ type }) => type !== 'plan')
      kernel.send({ type: 'plan', cells: Object.entries(cells).map(([id, code]) => ({ id, code })) })
      return (await until('plan')).cells
    },
    async run(
      cell: string,
      engine: EngineId = 'reference',
      collect = false,
      size: RunSize = 'page',
      failed: string[] = [],
    ) {
      heard = []
      kernel.send({ type: 'run', run: ++runs, cell, engine, collect, size, failed })
      const { status } = await until('done')
      const done = of('cell-done').at(-1)
      return {
        status,
        ran: of('cell-start').map((start) => start.cell),
        items: test.shown(),
        error: done?.error,
        values: done?.values,
        undisposed: done?.undisposed,
        stale: Object.fromEntries(of('plan').flatMap(({ cells }) => cells.map(({ id, stale }) => [id, stale[engine]]))),
      }
    },
    /** Runs one cell of its own. */
    async runCode(code: string, engine: EngineId = 'reference') {
      await test.plan({ cell: code })
      return test.run('cell', engine)
    },
  }
  return test
}

/** The texts that a run shows. */
export const texts = (items: OutputItem[]) => items.flatMap((item) => ('text' in item ? [item.text] : []))

/** Node's messages bring typed arrays as views on larger buffers; a browser's do not. */
function ownBuffers(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return (value as Float64Array).slice()
  if (Array.isArray(value)) return value.map(ownBuffers)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, ownBuffers(field)]))
}

function describe(response: Response): string {
  return JSON.stringify(response, (_, value) => (typeof value === 'string' ? value.slice(0, 50) : value)).slice(0, 500)
}
