import { Drawn } from '../output/drawn.ts'
import { type Numbers, whenRead } from '../output/numbers.ts'
import { readList } from '../output/read-list.ts'
import type { OutputItem } from '../protocol.ts'

type ConfusionItem = Extract<OutputItem, { type: 'confusion' }>
type Column = ArrayLike<number>
type Read = ReturnType<typeof readList>

const mostClasses = 50

/**
 * `confusion(truth, answers, { labels })`: how often each class was taken for each. `truth` and `answers` are the numbers
 * of classes, from 0, as lists or tensors; `labels` names the classes.
 */
export function createConfusion() {
  return (truth: unknown, answers: unknown, { labels }: { labels?: readonly unknown[] } = {}): Drawn => {
    const reads: [Read, Read] = [readList(truth, 'confusion'), readList(answers, 'confusion')]
    return new Drawn(whenRead<[Numbers, Numbers], ConfusionItem>(reads, (a, b) => count(a.data, b.data, labels)))
  }
}

function count(truth: Column, answers: Column, labels: readonly unknown[] | undefined): ConfusionItem {
  if (truth.length !== answers.length || truth.length === 0)
    throw new RangeError(`confusion: wants two lists of one length, got ${truth.length} and ${answers.length}`)
  const top = [truth, answers].reduce(
    (most, list) => Array.from(list).reduce((a, b) => Math.max(a, b), most),
    -Infinity,
  )
  const classes = labels?.length ?? top + 1
  if (!(classes > top) || classes > mostClasses)
    throw new RangeError(`confusion: class ${top} of ${classes}, at most ${mostClasses} are drawn`)
  const counts = new Float64Array(classes * classes)
  for (let i = 0; i < truth.length; i++) {
    const [row, column] = [truth[i], answers[i]]
    if (!Number.isInteger(row) || !Number.isInteger(column) || row < 0 || column < 0)
      throw new RangeError(`confusion: wants numbers of classes, got ${row} and ${column}`)
    counts[row * classes + column]++
  }
  const names = Array.from({ length: classes }, (_, i) => String(labels?.[i] ?? i).slice(0, 40))
  return { type: 'confusion', labels: names, counts }
}
