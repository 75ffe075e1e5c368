import Turndown from 'turndown'
import { plainTex } from './plain-tex.ts'

/** What is on the page for the page alone: it has no place in a text. */
const apart = [
  '.permalink',
  'script',
  'style',
  'template',
  'button',
  'input',
  'textarea',
  'select',
  '.notebook-bar',
  'header .facts',
  '[hidden]',
  '.unseen',
  'nav',
  '.exercise-solved',
  '.exercise-points',
  '.exercise-bar',
  '.exercise-help',
  '.exercise-hidden',
  'dialog',
].join(', ')

/** Where a part of the page stood that is no text, in the Markdown around it: characters that no lesson uses. */
export const placeOf = (index: number): string => `\uE000${index}\uE001`

/** Parts of a page's Markdown between such places: `[text, index, text, index, …, text]`. */
export const splitAtPlaces = (markdown: string): string[] => markdown.split(/\uE000(\d+)\uE001/)

/**
 * The text of a page as Markdown, formulas as TeX between dollars. `places` are left out and marked with `placeOf`.
 * `address`: where links lead from; `macros`: the book's own TeX commands.
 */
export function toMarkdown(
  article: HTMLElement,
  places: readonly Element[],
  { address, macros }: { address: string; macros: Readonly<Record<string, string>> },
): string {
  const copy = article.cloneNode(true) as HTMLElement
  const marked = [...article.querySelectorAll('*')]
  const copies = [...copy.querySelectorAll('*')]
  const at = new Map(places.map((place, index) => [copies[marked.indexOf(place)], index]))
  for (const [place, index] of at) {
    const mark = copy.ownerDocument.createElement('p')
    mark.textContent = placeOf(index)
    place.replaceWith(mark)
  }
  for (const gone of copy.querySelectorAll(apart)) gone.remove()
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    link.setAttribute('href', new URL(link.getAttribute('href')!, address).href)
    link.removeAttribute('title')
  }
  return converter(macros).turndown(copy).trim()
}

function converter(macros: Readonly<Record<string, string>>): Turndown {
  const service = new Turndown({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
  })
  service.addRule('formula', {
    filter: (node) =>
      /^(katex|katex-display|formula)$/.test((node as Element).getAttribute('class')?.split(' ')[0] ?? ''),
    replacement(content, node) {
      const element = node as Element
      const tex = element.querySelector('annotation')?.textContent?.trim()
      if (!tex) return content
      const plain = plainTex(tex, macros)
      if (element.classList.contains('katex-display')) return `\n\n$$\n${plain}\n$$\n\n`
      // Punctuation is kept with its formula so that no line breaks between them.
      if (element.classList.contains('formula')) return content
      return `$${plain}$`
    },
  })
  service.addRule('code', {
    filter: (node) => node.nodeName === 'PRE',
    replacement: (_, node) =>
      `\n\n\`\`\`${(node as Element).getAttribute('data-language') ?? ''}\n${node.textContent?.replace(/\n$/, '')}\n\`\`\`\n\n`,
  })
  service.addRule('table', {
    filter: 'table',
    replacement(_, node) {
      const rows = [...(node as Element).querySelectorAll('tr')].map((row) =>
        [...row.children].map((cell) =>
          service
            .turndown(cell.innerHTML || ' ')
            .replace(/\s*\n\s*/g, ' ')
            .replaceAll('|', '\\|'),
        ),
      )
      if (rows.length === 0) return ''
      const [head, ...body] = rows.map((row) => `| ${row.join(' | ')} |`)
      return `\n\n${[head, `|${' --- |'.repeat(rows[0].length)}`, ...body].join('\n')}\n\n`
    },
  })
  service.addRule('exercise-code', {
    filter: (node) => (node as Element).getAttribute('class') === 'exercise-code',
    replacement: (_, node) => {
      const parts = [...(node as Element).querySelectorAll('pre')].map((pre) => pre.textContent!.replace(/\n$/, ''))
      return `\n\n\`\`\`ts\n${parts.join('\n')}\n\`\`\`\n\n`
    },
  })
  service.addRule('exercise', {
    filter: (node) => (node as Element).getAttribute('class') === 'exercise-title',
    replacement: (content) => `\n\n### ${content.trim().replace(/\s+/g, ' ')}\n\n`,
  })
  // Drawings that are no outputs: what they show is in their captions.
  service.addRule('drawing', { filter: (node) => node.nodeName.toLowerCase() === 'svg', replacement: () => '' })
  return service
}
