import type { Plugin } from 'rolldown'

/** A part of a package's file that the kernel does without: from `start` to just before `end`. */
interface Cut {
  file: RegExp
  start: string
  end: string
  instead: string
}

const cuts: Cut[] = [
  {
    // Tables of all scripts and properties of Unicode, and a parser of patterns: the browser has both. A bad pattern
    // is refused at the same place, in the browser's words.
    file: /[\\/]acorn[\\/]dist[\\/]acorn\.mjs$/,
    start: 'var scriptValuesAddedInUnicode =',
    end: '// Object type used to represent tokens.',
    instead: `
      function RegExpValidationState(parser) {}
      RegExpValidationState.prototype.reset = function (start, pattern, flags) {
        Object.assign(this, { start, pattern, flags })
      }
      Parser.prototype.validateRegExpFlags = function () {}
      Parser.prototype.validateRegExpPattern = function ({ start, pattern, flags }) {
        try { new RegExp(pattern, flags) } catch (error) { this.raise(start, error.message) }
      }
    `,
  },
  {
    // The named entities of JSX, which is no part of our cells.
    file: /[\\/]acorn-typescript[\\/]index\.js$/,
    start: 'var xhtml_default = {',
    end: 'var hexNumber =',
    instead: 'var xhtml_default = {}\n',
  },
]

/** Leaves out of the parser what a browser has anyway and what cells never need: 7 kB of 85 on the wire. */
export const slimParser: Plugin = {
  name: 'slim-parser',
  transform(code, id) {
    const cut = cuts.find(({ file }) => file.test(id))
    if (!cut) return null
    const [start, end] = [code.indexOf(cut.start), code.indexOf(cut.end)]
    if (start < 0 || end < start) this.error(`slim-parser: no such part any more, ${cut.start}`)
    return { code: code.slice(0, start) + cut.instead + code.slice(end), map: null }
  },
}
