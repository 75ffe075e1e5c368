import type { Page } from 'playwright-core'

/** A file as it came. */
export interface Received {
  name: string
  /** On the wire: compressed, headers included. */
  bytes: number
}

/** Kilobytes of 1,000 bytes. */
export const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

/** What all of them come to. */
export const totalOf = (files: readonly Received[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0)

/** Notes what the page receives, from now on; `take` gives the files since the last call, the largest
 * first, once nothing has come for a second. */
export async function countBytes(page: Page): Promise<{ take(): Promise<Received[]> }> {
  let files: Received[] = []
  const names = new Map<string, string>()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
    // What a data: address holds has come with the file that it stands in.
    if (url.startsWith('http')) names.set(requestId, new URL(url).pathname)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
    const name = names.get(requestId)
    if (name && bytes > 0) files.push({ name, bytes })
  })
  return {
    async take() {
      for (let before = -1; before < files.length; ) {
        before = files.length
        await page.waitForTimeout(1000)
      }
      const taken = files.sort((a, b) => b.bytes - a.bytes)
      files = []
      return taken
    },
  }
}
