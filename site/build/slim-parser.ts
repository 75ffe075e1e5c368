import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'rolldown'

const acorn = /[\\/]acorn[\\/]dist[\\/]acorn\.mjs$/

/** A part of a package's file that the kernel does without: from `start` to just before `end`. */
interface Cut {
  file: RegExp
  start: string
  end: string
  instead: string
}

const cuts: Cut[] = [
  {
    // Tables of the letters that names are made of: the browser knows them too, and has to read the names after us.
    file: acorn,
    start: 'var astralIdentifierCodes =',
    end: '// Reserved word lists',
    instead: '',
  },
  {
    file: acorn,
    start: '// ## Character categories',
    end: '// ## Token types',
    // Nearly all are plain letters, and each letter is asked about: those are answered without a pattern.
    instead: `
      var isPlain = (code) => code === 36 || code === 95 || ((code | 32) > 96 && (code | 32) < 123)
      var names = (pattern) => (code) => code > 169 && pattern.test(String.fromCodePoint(code))
      var startsName = names(/\\p{ID_Start}/u)
      var continuesName = names(/[\\p{ID_Continue}\\u200c\\u200d]/u)
      function isIdentifierStart(code) { return isPlain(code) || startsName(code) }
      function isIdentifierChar(code) { return isPlain(code) || (code > 47 && code < 58) || continuesName(code) }
    `,
  },
  {
    // Its options, all but one the same for all cells (`settled`).
    file: acorn,
    start: 'var warnedAboutEcmaVersion =',
    end: '// Each scope gets a bitset',
    instead: `function getOptions(given) { return { ...given, ecmaVersion: 1e8, allowHashBang: true } }\n`,
  },
  {
    // Tables of all scripts and properties of Unicode, and a parser of patterns: the browser has both. A bad pattern
    // is refused at the same place, in the browser's words.
    file: acorn,
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

/**
 * Of acorn's options, those that stand fixed, since all cells are read alike: what only serves other values falls away
 * when the script is made smaller. The reader of types sets `locations`, so that one stays open.
 */
const settled: Record<string, string> = {
  ecmaVersion: '1e8',
  sourceType: '"module"',
  allowAwaitOutsideFunction: 'null',
  allowImportExportEverywhere: 'false',
  allowReserved: 'false',
  allowReturnOutsideFunction: 'false',
  allowSuperOutsideMethod: 'false',
  checkPrivateFields: 'true',
  directSourceFile: 'null',
  onComment: 'null',
  onInsertedSemicolon: 'null',
  onToken: 'null',
  onTrailingComma: 'null',
  preserveParens: 'false',
  program: 'null',
  ranges: 'false',
  sourceFile: 'null',
}
const option = new RegExp(`\\bthis\\.options\\.(${Object.keys(settled).join('|')})\\b`, 'g')

/**
 * The methods by which acorn and the plugin that extends it call each other: a minifier must leave the names of properties,
 * and these are a good part of the script. Those of one word might be fields of a tree as well, so they stay.
 */
const methods = [
  ...readFileSync(fileURLToPath(import.meta.resolve('acorn')), 'utf8').matchAll(/^pp(?:\$\d)?\.(\w+) = /gm),
].flatMap(([, name]) => (/[a-z][A-Z_]/.test(name) ? [name] : []))
const method = new RegExp(`\\b(${methods.join('|')})\\b`, 'g')
const shortNames = new Map(methods.map((name, i) => [name, `$${i.toString(36)}`]))

/** Leaves out of the parser what a browser has anyway and what cells never need: 11 kB of 85 on the wire. */
export const slimParser: Plugin = {
  name: 'slim-parser',
  transform(code, id) {
    const own = cuts.filter(({ file }) => file.test(id))
    if (own.length === 0) return null
    const short = own.reduce((text, { start, end, instead }) => {
      const [from, to] = [text.indexOf(start), text.indexOf(end)]
      if (from < 0 || to < from) this.error(`slim-parser: no such part any more, ${start}`)
      return text.slice(0, from) + instead + text.slice(to)
    }, code)
    const renamed = short.replace(option, (_, name) => settled[name]).replace(method, (name) => shortNames.get(name)!)
    return { code: renamed, map: null }
  },
}
