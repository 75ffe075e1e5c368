// @vitest-environment jsdom
import { undo } from '@codemirror/commands'
import { EditorView } from '@codemirror/view'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { colorBlock } from './color-block.ts'
import { type Editor, openEditor } from './open-editor.ts'

let changed: string[]
let left: number
let editor: Editor
const view = () => EditorView.findFromDOM(document.querySelector('.cm-editor')!)!
const type = (insert: string) => view().dispatch({ changes: { from: 0, insert }, userEvent: 'input.type' })

beforeEach(() => {
  const matchMedia = () => ({ matches: true, addEventListener() {}, removeEventListener() {} })
  vi.stubGlobal('matchMedia', matchMedia)
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  )
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], configurable: true, writable: true })
  document.body.innerHTML = '<main></main>'
  changed = []
  left = 0
  editor = openEditor(document.querySelector('main')!, {
    text: 'const a = 1',
    label: 'Code',
    scrollLeft: 0,
    changed: (text) => changed.push(text),
    run: () => {},
    leave: () => left++,
  })
})

// What it would still measure has no place in jsdom.
afterEach(() => void editor.close())

test('undo goes on after the editor was closed, and past what was changed meanwhile', () => {
  type('let b\n')
  editor.close()
  expect(editor.isShown).toBe(false)
  editor.change({ from: editor.text.length - 1, to: editor.text.length, insert: '25' })
  expect(editor.text).toBe('let b\nconst a = 25')
  editor.show()
  expect(view().state.doc.toString()).toBe('let b\nconst a = 25')
  undo(view())
  expect(editor.text).toBe('const a = 25')
})

test('a text that was put in its place can be taken back', () => {
  type('// mine\n')
  editor.close()
  editor.replace('const a = 1')
  editor.show()
  undo(view())
  expect(editor.text).toBe('// mine\nconst a = 1')
})

test('closed, it leaves the code as static lines, in the classes of the editor', () => {
  editor.replace('const a = tfjs.scalar(1) // one\n')
  const pre = document.createElement('pre')
  pre.append(editor.close())
  expect(pre.textContent).toBe('const a = tfjs.scalar(1) // one\n')
  expect(pre.querySelector('.code-keyword')!.textContent).toBe('const')
  expect(pre.querySelector('.code-tfjs')!.textContent).toBe('tfjs')
  expect(pre.querySelector('.code-comment')!.textContent).toBe('// one')
})

test('code that comes from elsewhere is coloured as the editor leaves it, and keeps its text', () => {
  const block = document.createElement('code')
  block.textContent = 'const a = tfjs.scalar(1) // one\n\nlet b: number\n'
  const { textContent } = block
  colorBlock(block)
  expect(block.textContent).toBe(textContent)
  expect([...block.querySelectorAll('.code-keyword')].map((word) => word.textContent)).toEqual(['const', 'let'])
  expect(block.querySelector('.code-tfjs')!.textContent).toBe('tfjs')
  editor.replace(textContent)
  const left = document.createElement('code')
  left.append(editor.close())
  expect(block.innerHTML).toBe(left.innerHTML)
})

test('a mistake is underlined, a name that nobody defines only once the cursor has left it', () => {
  const marked = () => [...document.querySelectorAll('.cell-mark')].map(({ textContent }) => textContent)
  view().dispatch({ selection: { anchor: 7 } })
  editor.mark([
    { from: 6, to: 7, message: 'a: is not defined', unsure: true },
    { from: 10, to: 11, message: 'wrong' },
  ])
  expect(marked()).toEqual(['1'])
  view().dispatch({ selection: { anchor: 0 } })
  expect(marked()).toEqual(['a', '1'])
  view().dispatch({ changes: { from: 0, insert: '  ' } })
  expect(marked()).toEqual(['a', '1'])
})
