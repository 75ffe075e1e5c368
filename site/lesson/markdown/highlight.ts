import { createHighlighter, type Highlighter, type ShikiTransformer } from 'shiki'
import { codeTheme } from './code-theme.ts'

const languages = ['ts', 'js', 'json', 'python', 'shellscript', 'text']
let highlighter: Promise<Highlighter> | undefined

/**
 * Code as a highlighted `<pre class="code">`. Throws for a language that is not in the list below.
 * The names of the engines have their colour.
 */
export async function highlight(code: string, language: string): Promise<string> {
  if (!languages.includes(language))
    throw new Error(`fence: language is "${language}", known are ${languages.join(', ')}`)
  highlighter ??= createHighlighter({ themes: [codeTheme], langs: languages })
  return (await highlighter).codeToHtml(code, {
    lang: language,
    theme: codeTheme.name!,
    transformers: [classes],
    tokenizeTimeLimit: 0, // else a busy machine leaves the rest of a line uncoloured
  })
}

/**
 * `style="color:var(--code-keyword)"` says the same as `class="code-keyword"` in twice the bytes. Words in the colour of
 * the text around them need no box: boxes are what a long page takes its time for.
 */
const classes: ShikiTransformer = {
  name: 'classes',
  pre(node) {
    node.properties = { tabindex: '0', class: 'code' }
  },
  line(node) {
    delete node.properties.class
    node.tagName = 'span'
    node.children = node.children.flatMap((word) =>
      word.type === 'element' && !word.properties.class ? (word.children as typeof node.children) : [word],
    )
  },
  span(node) {
    const [, name] = /var\(--code-(\w+)\)/.exec(String(node.properties.style)) ?? []
    const [text] = node.children
    const engine = text?.type === 'text' ? engines[text.value.trim()] : undefined
    delete node.properties.style
    const look = name === 'name' || name === 'function' ? (engine ?? name) : name
    if (look && look !== 'name') node.properties.class = `code-${look}`
  },
}

const engines: Record<string, string | undefined> = { reference: 'reference', tfjs: 'tfjs' }
