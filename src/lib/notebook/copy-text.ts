/** Copies a text; false where the browser forbids it, or has no clipboard for a page like this. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
