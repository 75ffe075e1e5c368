import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { projectRoot } from '../lesson/project-root.ts'

/**
 * `npm run new:exercise <chapter> <slug>`: makes the folder of an exercise that passes its own checks, for an author to
 * change bit by bit. Throws when the chapter is not there or the folder is.
 */
async function newExercise(chapter?: string, slug?: string): Promise<void> {
  if (!chapter || !slug || !/^[a-z][a-z0-9-]*$/.test(slug))
    throw new Error(
      'new:exercise: needs a chapter and a name in small letters, such as: npm run new:exercise cnn edge-kernel',
    )
  if (!existsSync(join(projectRoot, 'lessons', chapter)))
    throw new Error(`new:exercise: there is no lessons/${chapter}`)
  const folder = join(projectRoot, 'lessons', chapter, 'exercises', slug)
  if (existsSync(folder)) throw new Error(`new:exercise: lessons/${chapter}/exercises/${slug} is there already`)
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  console.log(`lessons/${chapter}/exercises/${slug} is there. Try: npm run exercises ${slug}`)
}

const withBody = (body: string) => `/** The mean of some numbers. */
function mean(values: number[]): number {
  // #region yours
  ${body}
  // #endregion yours
}
`

const sum = 'values.reduce((sum, value) => sum + value, 0)'

const files: Record<string, string> = {
  'starter.ts': withBody('return values[0]'),
  'solution.ts': withBody(`return ${sum} / values.length`),
  'misconceptions/sum.ts': withBody(`return ${sum}`),
  'tests.ts': `import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({ en: 'The mean of 1, 2 and 6 is 3.', zh: '1、2、6 的平均数是 3。' }, { points: 1 }, async ({
    call,
    allclose,
  }) => {
    allclose(await call('mean', [1, 2, 6]), 3)
  }),
  test({ en: 'Any numbers, any count.', zh: '任意多个任意的数。' }, { points: 1 }, async ({
    call,
    allclose,
    property,
  }) => {
    await property([random.vector([2, 6])], async (values) => {
      allclose(await call('mean', values), values.reduce((sum, value) => sum + value, 0) / values.length)
    })
  }),
]
`,
  'en.md': `---
title: The mean
hints:
  - Add them up first.
misconceptions:
  sum: That is the sum. How many numbers are there?
---

Return the mean of \`values\`.
`,
  'zh.md': `---
title: 平均数
hints:
  - 先把它们加起来。
misconceptions:
  sum: 这是总和。一共有多少个数？
---

返回 \`values\` 的平均数。
`,
}

await newExercise(...process.argv.slice(2))
