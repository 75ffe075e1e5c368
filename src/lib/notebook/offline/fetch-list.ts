import type { OfflineList } from './list.ts'

/** Name of the list below the site's root. */
export const listName = 'offline.json'

/** Fetches the list of the site's files as it is now. Throws when there is none, or something else came in its place. */
export async function fetchList(root: string): Promise<OfflineList> {
  const response = await fetch(root + listName, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`offline list: the server answered ${response.status}`)
  const list = (await response.json()) as OfflineList
  if (!Array.isArray(list.files) || !Array.isArray(list.sets) || typeof list.pages !== 'object')
    throw new Error('offline list: not a list of files')
  return list
}
