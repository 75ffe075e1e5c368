import type { RenderContext } from './context.ts'
import { element } from './element.ts'

/** The name before a value, or nothing when it has none. */
export function nameLabel(name: string | undefined, { document }: RenderContext): HTMLElement[] {
  return name ? [element(document, 'span', { class: 'out-name' }, name)] : []
}
