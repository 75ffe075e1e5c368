import type { Nodes } from 'mdast'

/**
 * A number in prose that nothing vouches for. Every result must be a `<Fact>`, every quantity of the mathematics a
 * formula; other small counts are written as words. Free of the rule are headings, code, `<Sources>`, names that a
 * letter begins (`float32`), and years in brackets or after "in" (`(1847)`, `in 1847`, `1847 年`).
 */
export interface Numeral {
  text: string
  line: number
}

const numeral = /(?<![\p{L}\p{N}_.])\d[\d.,]*(?:[eE][-−+]?\d+)?%?/gu
const year = /(?<=[(（,，;；]\s?|\bin |自 ?|于 ?)(?:1[6-9]|20)\d\d(?=[)）,，;；.]|\b)|(?:1[6-9]|20)\d\d(?= ?年)/g

/** The unvouched numerals of one text node. */
export function findNumerals(node: Extract<Nodes, { type: 'text' }>, ancestors: readonly Nodes[]): Numeral[] {
  if (ancestors.some(isFree)) return []
  const prose = node.value.replace(year, (found) => '·'.repeat(found.length))
  const first = node.position?.start.line ?? 1
  return [...prose.matchAll(numeral)].map((match) => ({
    text: match[0].replace(/[.,]+$/, ''),
    line: first + prose.slice(0, match.index).split('\n').length - 1,
  }))
}

function isFree(node: Nodes): boolean {
  if (node.type === 'heading') return true
  const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
  return isComponent && (node.name === 'Fact' || node.name === 'Sources')
}
