/** HTML that is safe to put into other HTML. */
export interface Html {
  readonly text: string
}

type Part = string | number | Html | readonly Html[]

/** HTML in which whatever is filled in is text, unless it is such HTML itself. */
export function tagged(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { text: strings.reduce((html, string, i) => html + filled(parts[i - 1]) + string) }
}

function filled(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return Array.isArray(part) ? part.map(({ text }: Html) => text).join('\n') : (part as Html).text
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => escapes[letter])
