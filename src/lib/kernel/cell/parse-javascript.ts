import { type Program, parse } from 'acorn'

/** Parses the body of a cell as JavaScript: strict, with top-level await, no types. Throws acorn's SyntaxError. */
export function parseJavaScript(code: string): Program {
  return parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
}
