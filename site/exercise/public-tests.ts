import { parseAst } from 'rolldown/parseAst'

interface Located {
  start: number
  end: number
}

/**
 * The text of a `tests.ts` without its hidden tests, for the public site. Throws, naming the file, when a test is written
 * in a way that does not show whether it is hidden: then it could slip through.
 */
export function publicTests(code: string, file: string): string {
  const refuse = (reason: string): never => {
    throw new Error(`${file}: ${reason}`)
  }
  // biome-ignore lint/suspicious/noExplicitAny: ESTree nodes are told apart by their type below.
  const { body } = parseAst(code, { lang: 'ts' }) as { body: any[] }
  const declared = body
    .filter((node) => node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'VariableDeclaration')
    .flatMap((node) => node.declaration.declarations)
  const list = declared.find(({ id }) => id.name === 'tests')?.init
  if (list?.type !== 'ArrayExpression') refuse('write export const tests = [test(...), ...], a list on the spot')
  const hidden = (
    list.elements as (Located & { type: string; callee?: { name?: string }; arguments?: unknown[] })[]
  ).filter((element) => {
    if (element?.type !== 'CallExpression' || element.callee?.name !== 'test')
      refuse('every element of tests must be written as test(...), or a hidden one might be missed')
    return isHidden(element.arguments?.[1], refuse)
  })
  return hidden.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^\s*,/, ''), code)
}

// biome-ignore lint/suspicious/noExplicitAny: an ESTree node.
function isHidden(options: any, refuse: (reason: string) => never): boolean {
  if (options?.type !== 'ObjectExpression')
    return refuse('the options of a test must be written on the spot: { points: 1 }')
  for (const property of options.properties) {
    if (property.type !== 'Property' || property.computed)
      refuse('the options of a test must be plain: { points: 1, hidden: true }')
    if ((property.key.name ?? property.key.value) !== 'hidden') continue
    if (typeof property.value.value !== 'boolean') refuse('hidden must be written as true or false')
    return property.value.value
  }
  return false
}
