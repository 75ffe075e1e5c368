/** Opens the list of keys at `?`, wherever no text is being written. */
export function listenForQuestionKey(): void {
  document.addEventListener('keydown', async (event) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const { target } = event
    if (target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"], dialog')) return
    try {
      const { isQuestionKeyOn } = await import('./question-key.ts')
      if (isQuestionKeyOn()) await (await import('./show-keys.ts')).showKeys()
    } catch {
      // Whoever wants to know why asks the menu, which tells.
    }
  })
}
