import { isTensor } from '../../output/tensor-like.ts'
import type { TrainingItem } from '../../protocol.ts'
import { frames } from '../frames.ts'
import type { GivenTools } from '../given-later.ts'
import { now } from '../primordials.ts'
import { Curve } from './curve.ts'
import type { TrainingPlan } from './plan.ts'

/** Milliseconds between two posts of how the training goes, and between two turns of the event loop. */
const between = { posts: 100, turns: 25 }
/** Curves of one training at most. */
const mostCurves = 20

/** How far a training has come: it tells the page, and lets the page have its say. */
export interface Progress {
  /** Waits while the reader has paused. Every so often it lets messages come through. Rejects when the run was stopped. */
  gate(): Promise<void>
  /** A step over so many rows begins, in an epoch counted from 0. */
  begin(epoch: number): void
  end(rows: number): void
  /** Adds values to the curves, by name. A scalar that can only be read by waiting is read by the next gate. */
  show(values: Record<string, unknown>): void
  /** The training is over. */
  close(state: 'done' | 'stopped'): Promise<void>
}

/** Starts to tell how a training goes, under a key of its own. */
export function createProgress(plan: TrainingPlan, key: string, { outbox, pace, signal }: GivenTools): Progress {
  const curves = new Map<string, Curve>()
  const turn = frames(signal)
  const told = { epoch: 0, step: 0, row: 0 }
  const times = { began: now(), paused: 0, post: -Infinity, turn: now() }
  let waiting: Promise<unknown>[] = []

  function post(state: TrainingItem['state']): void {
    times.post = now()
    const item: TrainingItem = {
      type: 'training',
      label: plan.label,
      state,
      epochs: plan.epochs,
      epoch: told.epoch,
      steps: plan.steps,
      step: told.step,
      rows: plan.rows * plan.epochs,
      row: told.row,
      milliseconds: Math.round(now() - times.began - times.paused),
      curves: Array.from(curves.values(), (curve) => curve.toItem()),
    }
    outbox.show({ ...item, key })
  }

  function add(name: string, step: number, value: number): void {
    if (!curves.has(name) && curves.size >= mostCurves)
      throw new RangeError(`show: ${name} is one name too many, ${mostCurves} are drawn`)
    const curve = curves.get(name) ?? new Curve(name)
    curves.set(name, curve)
    curve.add(step, value)
  }

  async function settle(): Promise<void> {
    const all = waiting
    waiting = []
    await Promise.all(all)
  }

  post('running')
  return {
    async gate() {
      await settle()
      if (pace.paused) {
        post('paused')
        outbox.flush()
        const since = now()
        await pace.turn(signal)
        times.paused += now() - since
        if (!pace.paused) post('running')
      } else if (signal.aborted || now() - times.turn > between.turns) {
        await turn()
        times.turn = now()
      }
    },
    begin(epoch) {
      told.epoch = epoch + 1
    },
    end(rows) {
      told.step++
      told.row += rows
      if (now() - times.post >= between.posts) post('running')
    },
    show(values) {
      for (const [name, value] of Object.entries(values)) {
        const read = readNumber(name, value)
        const { step } = told
        if (typeof read === 'number') add(name.slice(0, 40), step + 1, read)
        else waiting.push(read.then((number) => add(name.slice(0, 40), step + 1, number)))
      }
    },
    async close(state) {
      await settle()
      post(state)
      outbox.flush()
    },
  }
}

function readNumber(name: string, value: unknown): number | Promise<number> {
  if (typeof value === 'number') return value
  if (!isTensor(value) || value.shape.reduce((size, side) => size * side, 1) !== 1)
    throw new TypeError(`show: ${name} is ${String(value)}, wanted a number or a scalar`)
  try {
    return Number(value.dataSync()[0])
  } catch {
    return value.data().then((data) => Number(data[0]))
  }
}
