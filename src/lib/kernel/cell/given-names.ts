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
  'training',
  'runSize',
  'gallery',
  'confusion',
  'draw',
  'data',
  'sleep',
  'signal',
] as const

/** Given too, but a cell may have its own. */
export const shadowableNames = ['console', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] as const
