import { BadFormula } from './bad-formula.ts'
import { readSigns, type Sign } from './read-signs.ts'
import { type Formula, type FunctionName, functionNames } from './tree.ts'

const isFunction = (name: string): name is FunctionName => (functionNames as readonly string[]).includes(name)

/**
 * Reads a formula as people type it: `2(a - 1)`, `-a^2`, `1 − a²`, `sqrt(x)`, `e^z`. `names` are its variables; `e` and
 * `pi` are known. Throws {@link BadFormula} with what does not fit.
 */
export function parseFormula(typed: string, names: readonly string[]): Formula {
  const all = [...names, ...['e', 'pi'].filter((name) => !names.includes(name))]
  const signs = readSigns(typed, all)
  let at = 0
  const next = (): Sign | undefined => signs[at]
  const is = (...texts: string[]) => next()?.type === 'sign' && texts.includes(next()!.text)
  const take = () => signs[at++]!.text
  const refuse = (): never => {
    throw at < signs.length ? new BadFormula('unexpected', signs[at].text) : new BadFormula('ends')
  }

  function sum(): Formula {
    let left = product()
    while (is('+', '-')) left = { type: 'two', operator: take() as '+', left, right: product() }
    return left
  }

  function product(): Formula {
    let left = signed()
    while (is('*', '/') || beginsFactor()) {
      const operator = is('*', '/') ? (take() as '*') : '*'
      left = { type: 'two', operator, left, right: signed() }
    }
    return left
  }

  /** A factor may stand right behind another one; a sign of its own may not, or `a - 1` would be a product. */
  const beginsFactor = () => next() !== undefined && (next()!.type !== 'sign' || is('('))

  function signed(): Formula {
    if (is('-')) {
      at++
      return { type: 'minus', of: signed() }
    }
    return power()
  }

  function power(): Formula {
    const left = factor()
    if (!is('^')) return left
    at++
    return { type: 'two', operator: '^', left, right: signed() }
  }

  function factor(): Formula {
    const sign = next()
    if (!sign) return refuse()
    if (sign.type === 'number') return { type: 'number', text: take() }
    if (sign.type === 'name') {
      const name = take()
      return isFunction(name) && !names.includes(name) ? call(name) : { type: 'name', name }
    }
    return is('(') ? inBrackets() : refuse()
  }

  /** `tanh z` and `tanh(z)`; `tanh^2(z)` is the square of it. */
  function call(name: FunctionName): Formula {
    if (!is('^')) return { type: 'call', name, of: is('(') ? inBrackets() : factor() }
    at++
    const right = factor()
    return { type: 'two', operator: '^', left: call(name), right }
  }

  function inBrackets(): Formula {
    at++
    const inside = sum()
    if (!is(')')) refuse()
    at++
    return inside
  }

  const formula = sum()
  return at < signs.length ? refuse() : formula
}
