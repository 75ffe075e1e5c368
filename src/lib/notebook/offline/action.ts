import type { PageAction } from '../menu/action.ts'

/** Opens the dialog that keeps this page, or the whole course, for a time without a network. */
export const keepOffline: PageAction = {
  id: 'keep-offline',
  label: 'menu.offline',
  run: async () => (await import('./dialog.ts')).openOfflineDialog(),
}
