import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../project-root.ts'
import { processor } from './processor.ts'

/** What Astro makes of a lesson's text, through all plugins of ours and of its own. */
async function render(text: string, language = 'en'): Promise<string> {
  const renderer = await processor.createMdxRenderer!(
    { syntaxHighlight: false, shikiConfig: {}, gfm: true, smartypants: true } as never,
    { optimize: true, srcDir: new URL('file:///x/') } as never,
  )
  const { code } = await renderer.process(text, join(projectRoot, `lessons/x/${language}.mdx`), {})
  return code.replaceAll('\\"', '"').replaceAll('\\n', '\n')
}

test('display formulas are formulas, not blocks of code', async () => {
  const html = await render(
    'Text\n\n$$\n\\frac{a}{b}\n$$\n\n- in a list\n\n  $$\n  x^2\n  $$\n\n<Note>\n\n$$\ny\n$$\n\n</Note>',
  )
  expect(html.match(/class="katex-display"/g)).toHaveLength(3)
  expect(html).not.toContain('<pre')
  expect(html).not.toContain('language-math')
})

test('a formula comes as HTML and as MathML', async () => {
  const html = await render('Text $x^2$ here')
  expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">')
  expect(html).toContain('class="katex-html" aria-hidden="true"')
})

test('emphasised Chinese has a place for a dot below each character, and for none below a sign or a letter', async () => {
  const html = await render('这。*“不是 NaN”*，*very* *有多*\n好。', 'zh')
  expect(html).toContain('<em>“<span>不</span><span>是</span> NaN”</em>')
  expect(html).toContain('<em>very</em>')
  expect(html).toContain('<em><span>有</span><span>多</span></em>')
})

test('the learning rate carries the class that its slider has', async () => {
  expect(await render('With $\\lr$ so.')).toContain('symbol-lr')
})

test('punctuation stays with the formula before it, and an opening bracket with the one behind it', async () => {
  const html = await render('Take (see $x$), then $y$’s slope, $n$-th, and $z$ .')
  expect(html).toMatch(/Take \(see <span class="formula">/)
  expect(html).toMatch(/<\/span>\),<\/span> then/)
  expect(html).toMatch(/<\/span>’s<\/span> slope, /)
  expect(html).toMatch(/<\/span>-th,<\/span> and/)
  expect(html).toMatch(/<\/span><\/span><\/span> \./)
  expect(await render('A value ($x$) here')).toMatch(/A value <span class="formula">\(<span class="katex">/)
})

test('punctuation between two formulas goes to one of them, once', async () => {
  const html = await render('Both $a$, ($b$) and $c$,$d$.')
  const words = html.slice(html.indexOf('Both'), html.indexOf('</p>')).replace(/<math.*?<\/math>|<[^>]*>/g, '')
  expect(words).toBe('Both a, (b) and c,d.')
  expect(html).toMatch(/<\/span>,<\/span> <span class="formula">\(/)
})

test('only a long formula may break', async () => {
  const html = await render('$x + y$ and $a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 = b_1 + b_2 + b_3$')
  expect(html.split(' and ')[0]).not.toContain('<wbr>')
  expect(html.split(' and ')[1].match(/<wbr>/g)).toHaveLength(10)
})

test('a bad formula fails with file, line, formula and reason', async () => {
  await expect(render('Text\n\nand $\\frac{a}$ so')).rejects.toThrow(
    /^lessons\/x\/en\.mdx:3: formula \$\\frac\{a\}\$: .+/,
  )
  await expect(render('$$\n\\undefinedcommand\n$$')).rejects.toThrow(
    /^lessons\/x\/en\.mdx:1: .*Undefined control sequence/,
  )
})

test('a formula that makes a link or loads a picture is refused', async () => {
  await expect(render('$\\href{https://example.org}{x}$')).rejects.toThrow('\\href is not allowed')
})

test('a cell becomes a component, another fence highlighted code', async () => {
  const html = await render('```ts cell id="walk"\nconst a = 1\n```\n\n```python\nx = {1: 2}\n```')
  expect(html).toMatch(/jsx\(Cell, \{ id: "walk" \}\)/)
  expect(html).not.toContain('const a')
  expect(html).toContain('<pre tabindex="0" class="code"')
})

test('the fences of a listing give way to the component that shows them, in its tag or one behind the other', async () => {
  const fence = (rest: string) => `\`\`\`python listing framework=${rest}\nDense(10)\n\`\`\`\n\n`
  const tagged = await render(
    `<Listing id="net">\n\n${fence('"Keras"')}${fence('"PyTorch"')}- Other defaults.\n\n</Listing>`,
  )
  expect(tagged.match(/jsxs?\(Listing, \{/g)).toHaveLength(1)
  expect(tagged).toContain('Other defaults.')
  expect(tagged).not.toContain('Dense')
  const bare = await render(fence('"Keras" id="net"') + fence('"PyTorch" id="net"'))
  expect(bare.match(/jsx\(Listing, \{ id: "net" \}\)/g)).toHaveLength(1)
  expect(bare).not.toContain('Dense')
})

test('a fence in a language that nobody colours fails with its place', async () => {
  await expect(render('Text\n\n```cobol\nX\n```')).rejects.toThrow(/^lessons\/x\/en\.mdx:3: fence: .*cobol/)
})

test('headings link to themselves, by the id that they say', async () => {
  expect(await render('## How large?')).toContain('<h2 id="how-large">How large?<a class="permalink" href="#how-large"')
  expect(await render('## 多大 {#how-large}', 'zh')).toContain('<h2 id="how-large">多大<a')
})

test('the link of what the table of contents leaves out is reached by keys, and says in each language what it is', async () => {
  expect(await render('## How large?')).toContain('tabindex="-1"')
  expect(await render('### How small?')).toContain('href="#how-small" aria-label="Link to this heading">#</a>')
  const chinese = await render('### 多小 {#how-small}', 'zh')
  expect(chinese).toContain('href="#how-small" aria-label="此标题的链接">#</a>')
  expect(chinese).not.toContain('tabindex')
})

test('a line break between Chinese characters leaves no space, one beside Latin letters does', async () => {
  const html = await render('最简单的\n碗，\n“像” SGD\n一样', 'zh')
  expect(html).toContain('最简单的碗，“像” SGD\n一样')
})
