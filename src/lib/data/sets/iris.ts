import type { DataSource } from '../data-source.ts'
import { readOptions } from '../options.ts'
import { fetchList } from './fetch-list.ts'

/** 150 irises: `x` [150, 4] in centimetres, the columns by name, and `y` [150] the number of the class. */
export interface Irises {
  x: number[][]
  y: number[]
  columns: string[]
  classes: string[]
}

/** Fisher's irises, fifty of each of three species, one species after the other. */
export const iris =
  (source: DataSource) =>
  async (options?: object): Promise<Irises> => {
    readOptions('data.iris', options, {})
    const rows = await fetchList<[number, number, number, number, string]>(source, 'iris')
    const classes = [...new Set(rows.map((row) => row[4]))]
    return {
      x: rows.map((row) => row.slice(0, 4) as number[]),
      y: rows.map((row) => classes.indexOf(row[4])),
      columns: ['sepal length', 'sepal width', 'petal length', 'petal width'],
      classes,
    }
  }
