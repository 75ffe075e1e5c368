import { expect, test } from 'vitest'
import { byTitle, foundIn } from './found.ts'

const page = { raw_url: '/en/cnn/', excerpt: 'all', meta: { title: 'Convolution' }, sub_results: [] }

test('a record is shown as what it says that it is', () => {
  const meta = { kind: 'cell', title: 'walk', place: 'Gradient descent' }
  expect(foundIn({ ...page, raw_url: 'en/gradient-descent/#cell-walk', meta })).toEqual([
    { kind: 'cell', path: 'en/gradient-descent/#cell-walk', title: 'walk', place: 'Gradient descent', excerpt: 'all' },
  ])
})

test('a page is shown by at most three of its sections, each with the title of the page', () => {
  const sections = ['Pooling', 'Stride', 'Padding', 'Depth'].map((title) => ({
    title,
    url: `/en/cnn/#${title.toLowerCase()}`,
    excerpt: title,
  }))
  const found = foundIn({ ...page, sub_results: sections })
  expect(found.map(({ title, place, path }) => `${place}: ${title} ${path}`)).toEqual([
    'Convolution: Pooling en/cnn/#pooling',
    'Convolution: Stride en/cnn/#stride',
    'Convolution: Padding en/cnn/#padding',
  ])
})

test('what stands before the first heading of a page is the page', () => {
  const [first] = foundIn({ ...page, sub_results: [{ title: 'Convolution', url: '/en/cnn/', excerpt: 'lead' }] })
  expect(first).toEqual({ kind: 'section', path: 'en/cnn/', title: 'Convolution', place: '', excerpt: 'lead' })
})

test('what is called as it was sought comes first, then what has it in its title', () => {
  const named = (title: string) => ({ kind: 'word', path: '', title, place: '', excerpt: '' })
  const found = byTitle(['matrix', 'Max pooling, backwards', 'pool', 'Pooling'].map(named), 'pooling')
  expect(found.map(({ title }) => title)).toEqual(['Pooling', 'Max pooling, backwards', 'matrix', 'pool'])
})
