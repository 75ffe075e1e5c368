import type { Text } from './text.ts'

/** A string that depends on a number: `<key>.one` or `<key>.other`, as the page's language counts, with its place `{count}` filled. */
export function textCounted(text: Text, key: string, count: number): string {
  const form = new Intl.PluralRules(document.documentElement.lang || 'en').select(count)
  return text(`${key}.${text.has(`${key}.${form}`) ? form : 'other'}`, { count })
}
