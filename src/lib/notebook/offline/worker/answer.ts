import { isFixed } from '../list.ts'

/** What an answer is made from. */
export interface Sources {
  /** The site's root, with a slash at its end. */
  root: string
  /** What is kept, by its full address. */
  match(url: string): Promise<Response | undefined>
  /** Asks the network. */
  ask(): Promise<Response>
  /** How long a page that is kept waits for a network that does not answer, in milliseconds. */
  patience?: number
}

/**
 * Answers a request of the site. Files named by their content come from what is kept, if they are; everything else from
 * the network, and from what is kept when it fails, is broken or too slow. A page that is not kept is answered by the
 * one that says which are.
 */
export async function answer(request: Request, { root, match, ask, patience = 3000 }: Sources): Promise<Response> {
  const address = request.url.split(/[?#]/)[0].replace(/\/index\.html$/, '/')
  const path = address.slice(root.length)
  const isPage = request.mode === 'navigate'
  // Whoever asks for a file anew has found the one that is kept damaged.
  if (isFixed(path)) return (request.cache !== 'reload' && (await match(address))) || ask()
  const kept = await match(address)
  try {
    const asked = ask()
    if (!kept) return await asked
    asked.catch(() => {}) // When it fails after its time is up.
    const first = await Promise.race([asked, wait(patience)])
    return first && first.status < 500 ? first : kept
  } catch (error) {
    if (kept) return kept
    if (!isPage) throw error
    if (await match(`${address}/`)) return Response.redirect(`${address}/`)
    const [lang] = path.split('/')
    const instead = (await match(`${root}${lang}/offline/`)) ?? (await match(`${root}en/offline/`))
    if (instead) return instead
    throw error
  }
}

const wait = (milliseconds: number) => new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))
