import { expect, test } from 'vitest'
import en from '../../../../site/i18n/en.json' with { type: 'json' }
import zh from '../../../../site/i18n/zh.json' with { type: 'json' }
import { textIn } from '../text.ts'
import { formatDuration } from './format-duration.ts'

test.each([
  [0.37, '0.4 ms', '0.4 毫秒'],
  [9.96, '10 ms', '10 毫秒'],
  [800, '800 ms', '800 毫秒'],
  [999.7, '1.0 s', '1.0 秒'],
  [9960, '10 s', '10 秒'],
  [59_600, '1 min 0 s', '1 分 0 秒'],
  [200_000, '3 min 20 s', '3 分 20 秒'],
  [3_900_000, '1 h 5 min', '1 小时 5 分'],
])('%s ms are %s, in Chinese %s', (milliseconds, english, chinese) => {
  expect(formatDuration(milliseconds, textIn(en))).toBe(english)
  expect(formatDuration(milliseconds)).toBe(english)
  expect(formatDuration(milliseconds, textIn(zh))).toBe(chinese)
})
