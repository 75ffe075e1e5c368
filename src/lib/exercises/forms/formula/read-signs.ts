import { BadFormula } from './bad-formula.ts'
import { functionNames } from './tree.ts'

/** A word of a formula: a number, a known name, or a sign. */
export interface Sign {
  type: 'number' | 'name' | 'sign'
  text: string
}

/** No honest blank is longer, in characters. */
const longest = 200
/** Other ways to type a name: Greek letters, and a common second name. */
const spellings: Record<string, string> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', η: 'eta', θ: 'theta', λ: 'lambda',
  μ: 'mu', ν: 'nu', ρ: 'rho', σ: 'sigma', τ: 'tau', φ: 'phi', ω: 'omega', log: 'ln',
} // biome-ignore format: one row for each half of the alphabet
const signs: Record<string, string> = { '·': '*', '×': '*', '−': '-', '÷': '/', '[': '(', ']': ')', '{': '(', '}': ')' }
const squares: Record<string, string> = { '²': '2', '³': '3' }

/**
 * Splits what was typed. Names need no sign between them: `ab` is a times b where both are known. Throws
 * {@link BadFormula} for a name that is not, and for a sign that no formula has.
 */
export function readSigns(typed: string, names: readonly string[]): Sign[] {
  if (typed.length > longest) throw new BadFormula('long')
  const known = [...names, ...functionNames, 'sigma', 'log'].sort((a, b) => b.length - a.length)
  const found: Sign[] = []
  const push = (type: Sign['type'], text: string) => void found.push({ type, text })
  for (let rest = typed.replaceAll('**', '^').trim(); rest !== ''; rest = rest.trimStart()) {
    const number = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/.exec(rest)?.[0]
    const [first] = rest
    const name = spellings[first] ?? known.find((one) => rest.startsWith(one))
    if (number) push('number', number)
    else if (name) push('name', canonical(name, names))
    else if (squares[first]) found.push({ type: 'sign', text: '^' }, { type: 'number', text: squares[first] })
    else if ('+-*/^()'.includes(signs[first] ?? first)) push('sign', signs[first] ?? first)
    else throw new BadFormula(/\p{L}/u.test(first) ? 'unknown' : 'unexpected', /^\p{L}+/u.exec(rest)?.[0] ?? first)
    rest = rest.slice(number?.length ?? (spellings[first] ? first.length : (name?.length ?? first.length)))
  }
  return found
}

/** σ is the sigmoid, unless the formula has a variable of that name. */
function canonical(name: string, names: readonly string[]): string {
  if (names.includes(name)) return name
  if (name === 'sigma') return 'sigmoid'
  if (name === 'log') return 'ln'
  if ((functionNames as readonly string[]).includes(name)) return name
  throw new BadFormula('unknown', name)
}
