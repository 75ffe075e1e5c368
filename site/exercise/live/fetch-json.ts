/** A file of JSON of this site. Rejects when it does not come. */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return await response.json()
}

/** The JSON that stands in the page under an id. */
export const pageJson = <T>(id: string): T => JSON.parse(document.getElementById(id)?.textContent || '{}') as T
