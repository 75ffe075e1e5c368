import { textHash } from '../document/text-hash.ts'
import { savedPrefix } from './saved-prefix.ts'

/**
 * The name under which a page is kept. A page opened from a link has a place of its own: what a reader does there leaves
 * their own version of the page alone. `link` is the address's fragment, when it holds one.
 */
export function savedKey(lesson: string, link: string | null): string {
  return savedPrefix + lesson + (link === null ? '' : `#${textHash(link)}`)
}
