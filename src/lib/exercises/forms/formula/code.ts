import type { Formula, FunctionName } from './tree.ts'

const functions: Record<FunctionName, (x: string) => string> = {
  exp: (x) => `Math.exp(${x})`,
  ln: (x) => `Math.log(${x})`,
  sqrt: (x) => `Math.sqrt(${x})`,
  tanh: (x) => `Math.tanh(${x})`,
  sigmoid: (x) => `(1 / (1 + Math.exp(-(${x}))))`,
  sin: (x) => `Math.sin(${x})`,
  cos: (x) => `Math.cos(${x})`,
  abs: (x) => `Math.abs(${x})`,
}
const constants: Record<string, string> = { e: 'Math.E', pi: 'Math.PI' }
const operators = { '+': '+', '-': '-', '*': '*', '/': '/', '^': '**' }

/** How strongly the parts hold together: sums, products, signs, powers, single things. */
const strength = (part: Formula): number => {
  if (part.type === 'minus') return 3
  return part.type === 'two' ? { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 }[part.operator] : 5
}

/**
 * The formula as an expression of JavaScript, with the brackets that a formatter would leave. `own` are its variables: one
 * of them may be called `e`.
 */
export function codeOf(formula: Formula, own: readonly string[] = []): string {
  const code = (part: Formula) => codeOf(part, own)
  const atLeast = (part: Formula, needed: number) => (strength(part) < needed ? `(${code(part)})` : code(part))
  switch (formula.type) {
    case 'number':
      return formula.text
    case 'name':
      return own.includes(formula.name) ? formula.name : (constants[formula.name] ?? formula.name)
    case 'minus':
      return `-${atLeast(formula.of, 5)}`
    case 'call':
      return functions[formula.name](code(formula.of))
    case 'two': {
      const { operator, left, right } = formula
      const sides =
        operator === '^'
          ? [atLeast(left, 5), atLeast(right, 3)]
          : [
              mixes(formula) ? `(${code(left)})` : atLeast(left, strength(formula)),
              atLeast(right, strength(formula) + 1),
            ]
      return sides.join(` ${operators[operator]} `)
    }
  }
}

/** A product that is divided is written in brackets: `(a * b) / c`. */
const mixes = ({ operator, left }: Extract<Formula, { type: 'two' }>) =>
  left.type === 'two' && strength(left) === 2 && '*/'.includes(operator) && left.operator !== operator
