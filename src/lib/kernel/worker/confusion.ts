import { Drawn } from '../output/drawn.ts'
import { readList } from '../output/read-list.ts'

const mostClasses = 50

/**
 * `confusion(truth, answers, { labels })`: how often each class was taken for each. `truth` and `answers` are the numbers
 * of classes, from 0, as lists or tensors; `labels` names the classes.
 */
export function createConfusion() {
  return (truth: unknown, answers: unknown, { labels }: { labels?: readonly unknown[] } = {}): Drawn => {
    const [a, b] = [readList(truth, 'confusion').data, readList(answers, 'confusion').data]
    if (a.length !== b.length || a.length === 0)
      throw new RangeError(`confusion: wants two lists of one length, got ${a.length} and ${b.length}`)
    const top = Math.max(...Array.from(a), ...Array.from(b))
    const classes = labels?.length ?? top + 1
    if (!(classes > top) || classes > mostClasses)
      throw new RangeError(`confusion: class ${top} of ${classes}, at most ${mostClasses} are drawn`)
    const counts = new Float64Array(classes * classes)
    for (let i = 0; i < a.length; i++) {
      const [row, column] = [a[i], b[i]]
      if (!Number.isInteger(row) || !Number.isInteger(column) || row < 0 || column < 0)
        throw new RangeError(`confusion: wants numbers of classes, got ${row} and ${column}`)
      counts[row * classes + column]++
    }
    const names = Array.from({ length: classes }, (_, i) => String(labels?.[i] ?? i).slice(0, 40))
    return new Drawn({ type: 'confusion', labels: names, counts })
  }
}
