import { expect, test } from 'vitest'
import { checkNeighbours } from './check-neighbours.ts'
import type { Lesson } from './lesson.ts'

const lesson = (slug: string, order: number, requires: string[] = []) =>
  ({ slug, pages: { en: { file: `lessons/${slug}/en.mdx`, frontMatter: { order, requires } } } }) as unknown as Lesson

test('lessons that build on each other in places of their own are fine', () => {
  expect(() => checkNeighbours([lesson('loss', 2), lesson('descent', 3, ['loss'])])).not.toThrow()
})

test('two lessons in one place are refused', () => {
  expect(() => checkNeighbours([lesson('loss', 3), lesson('descent', 3)])).toThrow(
    'lessons/descent/en.mdx:1: front matter: order 3 is that of loss already',
  )
})

test('a lesson that requires one that is not there is refused', () => {
  expect(() => checkNeighbours([lesson('descent', 3, ['los'])])).toThrow('requires "los", there is only descent')
})
