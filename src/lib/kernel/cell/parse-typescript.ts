import { tsPlugin } from '@sveltejs/acorn-typescript'
import { Parser, type Program } from 'acorn'

const TypeScriptParser = Parser.extend(tsPlugin() as unknown as (base: typeof Parser) => typeof Parser)

/** Parses TypeScript to ESTree with `TS...` nodes. Throws acorn's SyntaxError. */
export function parseTypeScript(code: string): Program {
  return TypeScriptParser.parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true })
}
