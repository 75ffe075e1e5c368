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

/** The formula as an expression of JavaScript. `own` are its variables: one of them may be called `e`. */
export function codeOf(formula: Formula, own: readonly string[] = []): string {
  const inner = (part: Formula) => {
    const code = codeOf(part, own)
    return part.type === 'two' || part.type === 'minus' ? `(${code})` : code
  }
  switch (formula.type) {
    case 'number':
      return formula.text
    case 'name':
      return own.includes(formula.name) ? formula.name : (constants[formula.name] ?? formula.name)
    case 'minus':
      return `-${inner(formula.of)}`
    case 'call':
      return functions[formula.name](codeOf(formula.of, own))
    case 'two':
      return `${inner(formula.left)} ${operators[formula.operator]} ${inner(formula.right)}`
  }
}
