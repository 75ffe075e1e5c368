import type { TakenOutput, TakenPage } from '../taken-page.ts'

/** A page as Markdown: its text, its cells as fences, and under each what it shows. */
export function toText(page: TakenPage): string {
  const parts = page.parts.map((part) =>
    part.type === 'prose' ? part.markdown : [fence('ts', part.text), ...part.outputs.map(output)].join('\n\n'),
  )
  return `${[...parts, `<${page.address}>`].join('\n\n')}\n`
}

function output({ text, svg, png }: TakenOutput): string {
  // In brackets of an image a bracket would end them.
  const label = text.replace(/[[\]\s]+/g, ' ').slice(0, 300)
  if (svg) return `![${label}](data:image/svg+xml;base64,${base64(svg)})`
  if (png) return `![${label}](data:image/png;base64,${png})`
  return fence('text', text)
}

/** Text between backticks, more of them than it has itself. */
function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}${language}\n${text}\n${ticks}`
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
}
