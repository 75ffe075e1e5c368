let current: Console | null = null

/** Where `console` leads for code that has no console of its own, such as `tensor.print()`: to the cell that runs. */
export function redirectConsole(target: Console): void {
  current = target
}

/** Puts redirecting functions into the global console. Call it once, before the first cell runs. */
export function installConsole(): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'table'] as const) {
    const original = console[level].bind(console)
    console[level] = (...values: unknown[]) => (current ? current[level](...values) : original(...values))
  }
}
