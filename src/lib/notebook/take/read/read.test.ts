// @vitest-environment jsdom
import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { splitAtPlaces, toMarkdown } from './markdown.ts'
import { readOutputs } from './outputs.ts'
import { plainTex } from './plain-tex.ts'
import { standAlone } from './stand-alone.ts'

function article(html: string): HTMLElement {
  const made = document.createElement('article')
  made.innerHTML = html
  document.body.replaceChildren(made)
  return made
}
const around = { address: 'https://example.org/en/walk/', macros: { '\\lr': '\\htmlClass{symbol-lr}{\\eta}' } }
const markdown = (html: string) => toMarkdown(article(html), [], around)

describe('the text of a page as Markdown', () => {
  test.each([
    [
      '<h2 id="a">A walk<a class="permalink" href="#a">#</a></h2><p>Down <em>it</em> goes.</p>',
      '## A walk\n\nDown *it* goes.',
    ],
    ['<p>See <a href="../b/#c" title="said">there</a>.</p>', 'See [there](https://example.org/en/b/#c).'],
    [
      '<pre class="shiki" data-language="python"><code><span>a = [1]</span>\n<span>*b*</span></code></pre>',
      '```python\na = [1]\n*b*\n```',
    ],
    [
      '<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td><em>2</em></td></tr></table>',
      '| a | b\\|c |\n| --- | --- |\n| 1 | *2* |',
    ],
    ['<p>x</p><button>Run</button><p hidden>y</p><svg><text>z</text></svg>', 'x'],
  ])('of %j', (html, expected) => expect(markdown(html)).toBe(expected))

  test('has formulas as TeX, with the punctuation that follows them', () => {
    const inline = katex.renderToString('\\theta_t', { output: 'htmlAndMathml' })
    const display = katex.renderToString('a \\le b', { output: 'htmlAndMathml', displayMode: true })
    expect(markdown(`<p>So <span class="formula">${inline},</span> and</p>${display}`)).toBe(
      'So $\\theta_t$, and\n\n$$\na \\le b\n$$',
    )
  })

  test('leaves a mark where something else stood, in order, also inside of other things', () => {
    const made = article('<p>a</p><live-cell>x</live-cell><section><p>b</p><live-cell>y</live-cell></section>')
    const parts = splitAtPlaces(toMarkdown(made, [...made.querySelectorAll('live-cell')], around))
    expect(parts.map((part) => part.trim())).toEqual(['a', '0', 'b', '1', ''])
    expect(made.querySelectorAll('live-cell')).toHaveLength(2)
  })
})

test.each([
  ['1 - 2\\lr', '1 - 2{\\eta}'],
  ['\\lr x + \\lrx', '{\\eta} x + \\lrx'],
])('TeX of the book, %s, is written out', (tex, plain) => expect(plainTex(tex, around.macros)).toBe(plain))

describe('what a cell shows', () => {
  const read = (html: string) => readOutputs(article(html))

  test('is read off as text, with a name before its value', () =>
    expect(read('<div class="out out-value"><span class="out-name">loss</span>0.5</div>')).toEqual([
      { text: 'loss 0.5' },
    ]))

  test('of a table is text in columns, and a table in which everything is text', () =>
    expect(read('<div class="out"><table><tr><th>rate</th></tr><tr><td>&lt;b&gt;</td></tr></table></div>')).toEqual([
      { text: 'rate\n <b>', html: '<table><tr><th>rate</th></tr><tr><td>&lt;b></td></tr></table>' },
    ]))

  test('of a plot is a drawing that brings its colours along, under its name', () => {
    const [output] = read(
      '<div class="out out-plot"><svg role="img" aria-label="A line"><path style="stroke: red"/></svg></div>',
    )
    expect(output.text).toBe('A line')
    expect(output.svg).toContain('xmlns="http://www.w3.org/2000/svg"')
    // The drawing alone: jsdom lays nothing out, so around it there is no place for another.
    expect(standAlone(document.querySelector('svg')!)).toMatch(/stroke="(red|rgb\(255, 0, 0\))"/)
  })

  test('of a picture is its PNG', () =>
    expect(read('<div class="out"><img src="data:image/png;base64,iVBO"></div>')).toEqual([
      { text: '[image]', png: 'iVBO' },
    ]))

  test('leaves out sliders, and says what is an error', () => {
    const html = '<div class="out out-control"><input type="range"></div><div class="out out-error">TypeError: no</div>'
    expect(read(html)).toEqual([{ text: 'TypeError: no', error: true }])
  })
})
