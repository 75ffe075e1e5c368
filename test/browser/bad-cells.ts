/** A cell that goes wrong, how its run ends, and what the reader is told under it. */
export interface BadCell {
  name: string
  code: string
  /** `stop`: it runs until the reader presses Stop. */
  ends: 'ok' | 'error' | 'stop'
  says: RegExp
}

/** Mistakes of every day, and cells that mean no good. Each stands in the chapter's first cell. */
export const badCells: BadCell[] = [
  { name: 'a syntax error', code: 'const a = (1 + \n', ends: 'error', says: /SyntaxError[\s\S]*line \d/i },
  { name: 'a type that cannot be erased', code: 'const a = 1\nenum Kind { A, B }', ends: 'error', says: /enum/ },
  { name: 'an unknown name', code: 'const a = 1\na + thetta', ends: 'error', says: /thetta/ },
  { name: 'a name that another cell defines', code: 'const bowl = 1', ends: 'error', says: /bowl.*defines/ },
  { name: 'an assignment to a variable of another cell', code: 'bowl = 1', ends: 'error', says: /bowl: belongs/ },
  {
    name: 'an error deep in a function',
    code: 'const f = () => {\n  null.x\n}\nf()',
    ends: 'error',
    says: /TypeError[\s\S]*2/,
  },
  { name: 'a thrown value that is no Error', code: 'throw { code: 42 }', ends: 'error', says: /42/ },
  { name: 'a promise that rejects later', code: "Promise.reject(new Error('later'))\n1", ends: 'ok', says: /later/ },
  {
    name: 'shapes that do not fit',
    code: 'tf.matMul(tf.zeros([2, 3]), tf.zeros([2, 3]))',
    ends: 'error',
    says: /\[?2,\s?3/,
  },
  {
    name: 'a tensor shown after its disposal',
    code: 'const a = tf.scalar(1)\na.dispose()\na',
    ends: 'error',
    says: /dispos/,
  },
  { name: 'an endless loop', code: 'while (true) {}', ends: 'stop', says: /stopp/i },
  { name: 'an endless chain of promises', code: 'for (;;) await null', ends: 'stop', says: /stopp/i },
  {
    name: 'a pattern that backtracks for ever',
    code: "/^(a+)+$/.test('a'.repeat(40) + 'b')",
    ends: 'stop',
    says: /stopp/i,
  },
  { name: 'a wait that never ends', code: 'await new Promise(() => {})', ends: 'stop', says: /stopp/i },
  { name: 'a million lines of log', code: 'for (let i = 0; i < 1e6; i++) console.log(i)', ends: 'ok', says: /999/ },
  { name: 'a string of 100 MB', code: "'x'.repeat(1e8)", ends: 'ok', says: /xxx/ },
  { name: 'a log of 100 MB', code: "console.log('x'.repeat(1e8))", ends: 'ok', says: /xxx/ },
  { name: 'an array longer than there can be', code: 'new Float64Array(2 ** 40)', ends: 'error', says: /RangeError/ },
  { name: 'an endless recursion', code: 'const f = () => f()\nf()', ends: 'error', says: /RangeError|stack/i },
  {
    name: 'a prototype that gains a property',
    code: "Object.prototype.type = 'log'",
    ends: 'error',
    says: /prototypes/,
  },
  { name: 'a prototype that loses a method', code: 'Promise.prototype.then = null\n1', ends: 'ok', says: /1/ },
  {
    name: 'forged messages to the page',
    code: "for (const send of [globalThis.postMessage, globalThis.self?.postMessage])\n  try { send?.({ type: 'done', run: 1, status: 'ok' }) } catch {}\n'still here'",
    ends: 'ok',
    says: /still here/,
  },
  { name: 'a request', code: "await fetch('/en/')", ends: 'error', says: /fetch|network/i },
  {
    name: 'an import from elsewhere',
    code: "await import('https://example.org/x.js')",
    ends: 'error',
    says: /import/i,
  },
  { name: 'storage', code: 'localStorage.length', ends: 'error', says: /localStorage/ },
  { name: 'the page', code: 'document.title', ends: 'error', says: /document/ },
  {
    name: 'NaN and Infinity in a plot',
    code: "Plot.plot({ ariaLabel: 'holes', marks: [Plot.line([1, NaN, 3, Infinity, -Infinity, 2]), Plot.dot([NaN, NaN])] })",
    ends: 'ok',
    says: /[\s\S]*/,
  },
  { name: 'a plot without data', code: 'Plot.line([]).plot()', ends: 'ok', says: /[\s\S]*/ },
  { name: 'nothing at all', code: '', ends: 'ok', says: /[\s\S]*/ },
  {
    name: 'a paste of 5,000 lines',
    code: `let x = 0\n${'x += 1\n'.repeat(5_000)}x`,
    ends: 'ok',
    says: /5000|5,000/,
  },
]
