import type { DataSource } from './data-source.ts'
import { shuffle } from './rows/shuffle.ts'
import { split } from './rows/split.ts'
import { iris } from './sets/iris.ts'
import { mnist } from './sets/mnist.ts'
import { names } from './sets/names.ts'
import { records } from './sets/records.ts'
import { blobs } from './toy/blobs.ts'
import { moons } from './toy/moons.ts'
import { sines } from './toy/sines.ts'
import { spirals } from './toy/spirals.ts'

export { createShelf } from './shelf.ts'

/** What a cell finds under the name `data`: real sets, which have to be waited for, toy sets, and how to deal rows out. */
export function giveData(source: DataSource) {
  return Object.freeze({
    mnist: mnist(source),
    names: names(source),
    iris: iris(source),
    cars: records('cars')(source),
    penguins: records('penguins')(source),
    moons,
    spirals,
    blobs,
    sines,
    shuffle,
    split,
  })
}
