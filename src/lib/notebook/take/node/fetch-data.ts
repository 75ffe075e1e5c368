/** Fetches the site's packed data sets from where the page came from. Rejects with the address when it does not come. */
export function fetchData(addresses: Record<string, string>) {
  return async (name: string): Promise<ArrayBuffer> => {
    const address = addresses[name]
    if (!address) throw new Error(`${name}: this file does not say where it is`)
    try {
      const response = await fetch(address)
      if (!response.ok) throw new Error(`status ${response.status}`)
      return await response.arrayBuffer()
    } catch (error) {
      throw new Error(`${name}: could not be fetched from ${address}, ${(error as Error).message}`)
    }
  }
}
