/** A key as the reader's keyboard calls it: `Mod+Alt+↑` is `Ctrl+Alt+↑`, on a Mac `⌘⌥↑`. `drag` is the word for dragging. */
export function keyCaps(keys: string, mac: boolean, drag: string): string {
  const parts = keys.replace('Mod+Y', mac ? 'Shift+Mod+Z' : 'Mod+Y').split(/\+(?=.)/)
  const named = parts.map((part) => {
    if (part === 'Drag') return drag
    return (mac ? apple[part] : part === 'Mod' ? 'Ctrl' : part === 'Escape' ? 'Esc' : part) ?? part
  })
  return named.join(mac ? '' : '+')
}

const apple: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Escape: 'esc',
  Tab: '⇥',
}

/** Whether this is a machine of Apple's, with a key Cmd. */
export const isMac = (): boolean => /Mac|iP(hone|ad|od)/.test(navigator.platform)
