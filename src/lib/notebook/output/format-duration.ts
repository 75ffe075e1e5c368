import type { Text } from '../text.ts'

/**
 * A duration in milliseconds, in the reader's language: `0.4 ms`, `12 ms`, `1.3 s`, `12 s`, `3 min 20 s`, `1 h 5 min`.
 * Without a language in English, for a console.
 */
export function formatDuration(milliseconds: number, text?: Text): string {
  const say = (key: keyof typeof english, places: Record<string, number | string>) =>
    text ? text(key, places) : english[key](places)
  if (milliseconds < 9.95) return say('time.ms', { count: Number(milliseconds.toFixed(1)) })
  if (milliseconds < 999.5) return say('time.ms', { count: Math.round(milliseconds) })
  if (milliseconds < 9950) return say('time.s', { count: (milliseconds / 1000).toFixed(1) })
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return say('time.s', { count: seconds })
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return say('time.min', { minutes, seconds: seconds % 60 })
  return say('time.h', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

type Write = (places: Record<string, number | string>) => string

const english = {
  'time.ms': ({ count }) => `${count} ms`,
  'time.s': ({ count }) => `${count} s`,
  'time.min': ({ minutes, seconds }) => `${minutes} min ${seconds} s`,
  'time.h': ({ hours, minutes }) => `${hours} h ${minutes} min`,
} satisfies Record<string, Write>
