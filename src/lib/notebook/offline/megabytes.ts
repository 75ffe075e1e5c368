import { pageLang } from '../late-text.ts'

/** Bytes as the page's language writes megabytes: `5.5 MB`, `78 MB`. */
export function inMegabytes(bytes: number): string {
  const megabytes = bytes / 1e6
  const format = new Intl.NumberFormat(pageLang(), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: megabytes < 10 ? 1 : 0,
  })
  return format.format(megabytes)
}
