/** A key, or two that do the same or belong together, and what they do: `keys.<does>`. `Mod` is Ctrl, on a Mac Cmd. */
export interface KeyEntry {
  keys: readonly string[]
  does: string
}

/** All keys of the notebook, by what they are for: `keys.group.<name>`. */
export const keyGroups: Readonly<Record<string, readonly KeyEntry[]>> = {
  run: [
    { keys: ['Shift+Enter'], does: 'run-on' },
    { keys: ['Mod+Enter'], does: 'run-stay' },
    { keys: ['Alt+Enter'], does: 'run-add' },
    { keys: ['Enter'], does: 'open' },
    { keys: ['Escape'], does: 'leave' },
  ],
  help: [
    { keys: ['Ctrl+Space', 'Alt+/'], does: 'complete' },
    { keys: ['F1'], does: 'explain' },
    { keys: ['F8'], does: 'next-problem' },
  ],
  write: [
    { keys: ['Mod+/'], does: 'comment' },
    { keys: ['Mod+D'], does: 'next-occurrence' },
    { keys: ['Mod+Alt+↑', 'Mod+Alt+↓'], does: 'cursors' },
    { keys: ['Alt+Drag'], does: 'columns' },
    { keys: ['Alt+↑', 'Alt+↓'], does: 'move-line' },
    { keys: ['Shift+Alt+↑', 'Shift+Alt+↓'], does: 'copy-line' },
    { keys: ['Shift+Mod+K'], does: 'delete-line' },
    { keys: ['Tab'], does: 'indent' },
    { keys: ['Shift+Tab'], does: 'dedent' },
    { keys: ['Shift+Mod+\\'], does: 'bracket' },
    { keys: ['Mod+Z'], does: 'undo' },
    { keys: ['Mod+Y'], does: 'redo' },
  ],
  page: [
    { keys: ['Mod+K'], does: 'search' },
    { keys: ['?'], does: 'show' },
  ],
}
