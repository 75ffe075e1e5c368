import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file of an installed package, such as `vega-datasets/data/cars.json`. Throws when it is not there. */
export function packageFile(path: string): Uint8Array {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, 'node_modules', path)
    if (existsSync(file)) return new Uint8Array(readFileSync(file))
    if (dirname(folder) === folder) throw new Error(`data: ${path} is not installed, run npm install`)
  }
}
