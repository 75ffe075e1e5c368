import { defineLiveFigure } from '#lib/notebook/figure/element.ts'
import type { Figure } from '#lib/notebook/figure/types.ts'

/** Brings figures to life, each by its module in the lesson's folder. */
const figures = import.meta.glob<Figure>(['/lessons/*/figures/*.ts', '!**/*.test.ts'], { import: 'figure' })

defineLiveFigure((name) => {
  const [slug, figure] = name.split('/')
  return figures[`/lessons/${slug}/figures/${figure}.ts`]()
})
