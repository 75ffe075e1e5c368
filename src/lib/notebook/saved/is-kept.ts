import { pageLesson } from '../document/page-lesson.ts'
import { isShared } from './is-shared.ts'
import { savedPrefix } from './saved-prefix.ts'

/** Whether the page is to open with what the reader, or who shared it, has made of it. Every page asks, so this is small. */
export function isKept(): boolean {
  try {
    return isShared() || localStorage.getItem(savedPrefix + pageLesson(location.pathname)) !== null
  } catch {
    return false
  }
}
