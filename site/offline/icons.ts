/** The icons of the installed book. A system may cut a maskable one to a circle, so that its mark keeps away from the edge. */
export const icons = [
  { file: 'icon-192.png', size: 192, purpose: 'any', room: 0.84 },
  { file: 'icon-512.png', size: 512, purpose: 'any', room: 0.84 },
  { file: 'icon-maskable.png', size: 512, purpose: 'maskable', room: 0.58 },
] as const
