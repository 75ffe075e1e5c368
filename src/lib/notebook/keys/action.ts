import type { PageAction } from '../menu/action.ts'

/** Shows all keys of the notebook. */
export const keysAction: PageAction = {
  id: 'keys',
  label: 'menu.keys',
  keys: '?',
  async run() {
    const { showKeys } = await import('./show-keys.ts')
    await showKeys()
  },
}
