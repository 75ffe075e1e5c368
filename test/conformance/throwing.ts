import { EngineError } from '../../src/lib/engine/error.ts'

type Expected = RegExp | string | (new () => Error) | undefined

/**
 * jasmine's `toThrow` and `toThrowError`, as our engine understands them. The words of errors are our own, but what is
 * thrown must be an EngineError: a TypeError from a missing function is no answer. Where tfjs's message names the
 * function that refused, ours must name the same one.
 */
export const throwing = { toThrow: () => ({ compare }), toThrowError: () => ({ compare, negativeCompare }) }

function compare(f: () => unknown, ...expected: Expected[]) {
  const thrown = attempt(f)
  if (thrown === null) return { pass: false, message: 'Expected function to throw, but it did not.' }
  // The engine throws no plain errors, so one of these comes from the spec itself.
  if (Object.getPrototypeOf(thrown) === Error.prototype) return { pass: true }
  if (!(thrown instanceof EngineError))
    return { pass: false, message: `Expected an EngineError, but it threw ${thrown}` }
  const text = String(expected.find((part) => typeof part === 'string' || part instanceof RegExp))
  const named = /passed to '(\w+)'/.exec(text)?.[1]
  return {
    pass: named === undefined || thrown.op.split('.').at(-1) === named,
    message: `Expected an error of ${named}, but it threw ${thrown}`,
  }
}

function negativeCompare(f: () => unknown) {
  const thrown = attempt(f)
  return { pass: thrown === null, message: `Expected function not to throw, but it threw ${thrown}` }
}

function attempt(f: () => unknown): unknown {
  try {
    f()
    return null
  } catch (thrown) {
    return thrown
  }
}
