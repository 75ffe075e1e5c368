import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './source/files.ts'

/** A copy of the site whose only lesson is the one that a test writes. */
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'chainrule-'))
  for (const name of ['site', 'src', 'test', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  mkdirSync(join(copy, 'lessons/bad'), { recursive: true })
  writeFileSync(join(copy, 'lessons/glossary.yaml'), '')
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

const front = '---\ntitle: T\nsummary: S\norder: 1\nminutes: 5\nrequires: []\n---\n'

/** What `astro build` prints over a lesson whose English text is `en`. Throws when it succeeds. */
function failure(en: string, zh = ''): Promise<string> {
  writeFileSync(join(copy, 'lessons/bad/en.mdx'), en.startsWith('---') ? en : front + en)
  writeFileSync(join(copy, 'lessons/bad/zh.mdx'), front + zh)
  const command = [join(root, 'node_modules/astro/bin/astro.mjs'), 'build']
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    NODE_ENV: 'production',
    VITEST: undefined,
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: copy, env })
    let printed = ''
    child.stdout.on('data', (text) => (printed += text))
    child.stderr.on('data', (text) => (printed += text))
    child.on('close', (code) => (code ? resolve(printed) : reject(new Error(`the build went through: ${printed}`))))
  })
}

test.each([
  [
    'an unknown front matter key',
    front.replace('minutes', 'minuets: 5\nminutes'),
    '',
    /lessons\/bad\/en\.mdx:5: .*unknown key "minuets"/,
  ],
  [
    'a bad formula',
    'Text\n\nand $\\frac{a}$\n',
    'Text\n\nand $\\frac{a}$\n',
    /lessons\/bad\/(en|zh)\.mdx:10: formula \$\\frac\{a\}\$: /,
  ],
  [
    'a duplicate cell id',
    '```ts cell id="a"\n1\n```\n\n```ts cell id="a"\n1\n```\n',
    '<Cell id="a" />',
    /lessons\/bad\/en\.mdx:12: cell: the id "a" is taken/,
  ],
  ['an unknown component', '<Boxx>x</Boxx>\n', '', /lessons\/bad\/en\.mdx:8: <Boxx>: unknown component/],
  [
    'a cell that throws',
    '```ts cell id="a"\nconst x = 1\nx.missing()\n```\n',
    '<Cell id="a" />',
    /lessons\/bad\/en\.mdx:10: cell "a" throws TypeError: /,
  ],
])('%s fails the build with file, line and reason', { timeout: 240_000 }, async (_, en, zh, message) => {
  expect(await failure(en, zh)).toMatch(message)
})
