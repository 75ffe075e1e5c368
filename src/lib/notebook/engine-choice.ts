import { type EngineId, engineIds } from '#lib/kernel/protocol.ts'

const key = 'chainrule.engine'

/** The engine that the reader chose in this tab, or our own. Storage that is switched off is no error. */
export function rememberedEngine(): EngineId {
  try {
    const name = sessionStorage.getItem(key)
    return engineIds.find((id) => id === name) ?? 'reference'
  } catch {
    return 'reference'
  }
}

/** Remembers the choice for the next chapter in this tab. */
export function rememberEngine(engine: EngineId): void {
  try {
    sessionStorage.setItem(key, engine)
  } catch {
    // Then it holds for this page.
  }
}
