/**
 * Runs a classic script that defines the variable `result`, and returns it. The script sees `inputs` as variables,
 * and leaves no global behind. Its frames in a stack trace are named `chainrule:<result>`.
 */
export function evaluateScript<T>(bytes: ArrayBuffer | Uint8Array, result: string, inputs: Record<string, unknown>): T {
  const text = new TextDecoder().decode(bytes)
  const run = new Function(...Object.keys(inputs), `${text}\nreturn ${result}\n//# sourceURL=chainrule:${result}`)
  return run(...Object.values(inputs)) as T
}
