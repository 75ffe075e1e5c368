/** Where Pagefind writes on the console that a part of its index did not come, and goes on as if that part were empty. */
const swallowed = 'console.error(`Failed to load the '

/**
 * One of Pagefind's scripts, in which a part of the index that does not come is an error: else a search without a network
 * would say that nothing was found. Throws when the script has no such place any more.
 */
export function raiseFailures(script: string): string {
  if (!script.includes(swallowed)) throw new Error(`search: Pagefind's script no longer says ${swallowed}`)
  return script.replaceAll(swallowed, 'throw new Error(`Failed to load the ')
}
