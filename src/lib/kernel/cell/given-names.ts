/** Names that every cell finds without defining them. A cell may not define or assign them. */
export const givenNames = [
  'tf',
  'reference',
  'tfjs',
  'display',
  'Plot',
  'progress',
  'slider',
  'choice',
  'toggle',
  'image',
  'sleep',
  'signal',
] as const

/** Given too, but a cell may define its own, which then counts on the whole page: `data` is a word that readers need. */
export const shadowableNames = [
  'training',
  'runSize',
  'gallery',
  'confusion',
  'draw',
  'data',
  'console',
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
] as const
