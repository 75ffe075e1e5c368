import type { Formula, FunctionName } from './tree.ts'

const functions: Record<FunctionName, string> = {
  exp: '\\exp', ln: '\\ln', sqrt: '', tanh: '\\tanh', sigmoid: '\\sigma', sin: '\\sin', cos: '\\cos', abs: '',
} // biome-ignore format: a short list
/** How strongly the parts hold together: sums, products, signs, powers, single things. */
const strength = (formula: Formula): number => {
  if (formula.type === 'minus') return 2
  if (formula.type !== 'two') return 5
  if (formula.operator === '/') return 5 // a fraction is one thing
  return { '+': 1, '-': 1, '*': 3, '^': 4 }[formula.operator]
}

/** The formula as TeX, with as few brackets as it needs. `variables`: each name's TeX. */
export function texOf(formula: Formula, variables: Readonly<Record<string, string>>): string {
  const tex = (part: Formula) => texOf(part, variables)
  const bracketed = (part: Formula) => `\\left(${tex(part)}\\right)`
  const atLeast = (part: Formula, needed: number) => (strength(part) < needed ? bracketed(part) : tex(part))
  switch (formula.type) {
    case 'number':
      return formula.text.replace(/e\+?(-?)0*(\d+)$/, '\\cdot 10^{$1$2}')
    case 'name':
      return variables[formula.name] ?? (formula.name === 'pi' ? '\\pi' : formula.name)
    case 'minus':
      return `-${atLeast(formula.of, 3)}`
    case 'call':
      if (formula.name === 'sqrt') return `\\sqrt{${tex(formula.of)}}`
      if (formula.name === 'abs') return `\\left|${tex(formula.of)}\\right|`
      return `${functions[formula.name]}${bracketed(formula.of)}`
    case 'two': {
      const { operator, left, right } = formula
      if (operator === '/') return `\\frac{${tex(left)}}{${tex(right)}}`
      if (operator === '^')
        return `${left.type === 'name' || left.type === 'number' ? tex(left) : bracketed(left)}^{${tex(right)}}`
      if (operator === '*') return `${atLeast(left, 3)}${needsDot(right) ? ' \\cdot ' : '\\,'}${atLeast(right, 3)}`
      return `${tex(left)} ${operator} ${atLeast(right, operator === '-' ? 2 : 1)}`
    }
  }
}

/** Before a number a product needs its sign: 2·3 is not 23. */
function needsDot(right: Formula): boolean {
  return right.type === 'number' || (right.type === 'two' && needsDot(right.left))
}
