import type { RenderContext } from '../context.ts'

/**
 * Loads the outputs' buttons when a reader comes near: a pointer or finger on the outputs of a cell, or the keyboard's
 * focus anywhere in the cell. A page that is only read does without them.
 */
export function whenNear(items: HTMLElement, context: RenderContext): void {
  const near = new AbortController()
  const { signal } = near
  const load = () => {
    near.abort()
    import('./add-tools.ts').then(({ addTools }) => addTools(items, context)).catch(() => whenNear(items, context))
  }
  const outputs = items.parentElement!
  const cell = outputs.parentElement!.parentElement!
  const focused = () => cell.querySelector(':focus-visible') && load()
  outputs.addEventListener('pointerover', load, { signal })
  cell.addEventListener('focusin', focused, { signal })
  // Who was there before the scripts were is near too.
  if (outputs.matches(':hover')) load()
  else focused()
}
