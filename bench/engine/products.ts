import { type Contender, race } from '../race.ts'
import { milliseconds, printTable } from '../table.ts'
import { sides } from './sides.ts'

const sizes = [64, 256, 512]

/** Products of square matrices: milliseconds, and how many times as fast as the pure engine. */
export async function benchProducts(): Promise<void> {
  const all = await sides()
  const rows = []
  for (const n of sizes) {
    const contenders: Contender[] = []
    for (const { name, tf, prepare } of all) {
      await prepare()
      const [a, b] = [tf.randomNormal([n, n], 0, 1, 'float32', 1), tf.randomNormal([n, n], 0, 1, 'float32', 2)]
      const run = () => {
        const c = tf.matMul(a, b)
        c.dataSync()
        c.dispose()
      }
      contenders.push({ name, prepare, run })
    }
    const times = await race(contenders, { rounds: 15, time: 5_000 })
    rows.push([`matMul ${n}`, ...times.map((time) => `${milliseconds(time)} (x${(times[0]! / time).toFixed(1)})`)])
  }
  printTable('Products of matrices; x: times as fast as ours', ['', ...all.map(({ name }) => name)], rows)
}
