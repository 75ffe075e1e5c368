import type { BrowserContextOptions } from 'playwright-core'

/** What readers look at: a wide window by day and by night, and a phone by day and by night. */
export const screens: { name: string; options: BrowserContextOptions }[] = (['light', 'dark'] as const).flatMap(
  (colorScheme) => [
    { name: `wide and ${colorScheme}`, options: { viewport: { width: 1280, height: 900 }, colorScheme } },
    {
      name: `phone and ${colorScheme}`,
      options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme },
    },
  ],
)
