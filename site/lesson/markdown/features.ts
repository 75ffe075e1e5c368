import type { Features } from 'satteri'

/** The Markdown that lessons are written in. Reading, checking and rendering share it, so that they see one tree. */
export const features = {
  gfm: true,
  math: true,
  headingAttributes: true,
  smartPunctuation: true,
} satisfies Features
