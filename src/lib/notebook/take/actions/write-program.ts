import { readCell } from '#lib/kernel/cell/read-cell.ts'
import { lateText } from '../../late-text.ts'
import { errorMessage } from '../../output/error-message.ts'
import type { Page } from '../../page.ts'
import type { TakenSettings } from '../node/settings.ts'
import { needsReference } from '../script/given-to.ts'
import { toScript } from '../script/to-script.ts'
import type { TakenPage } from '../taken-page.ts'
import { toIpynb } from '../write/to-ipynb.ts'

/** Writes a page as a file whose cells run: a program for Node, or a notebook for Jupyter. */
export async function writeProgram(kind: 'ipynb' | 'ts', taken: TakenPage, file: string, page: Page): Promise<string> {
  const cells = taken.parts.filter((part) => part.type === 'cell')
  const readings = cells.map(({ id, text }) => readCell({ id, code: text }))
  const whole = needsReference(taken, readings)
  const [text, { default: runtime }] = await Promise.all([
    lateText('take'),
    whole ? import('virtual:taken-runtime/whole') : import('virtual:taken-runtime/light'),
  ])
  const settings = settingsOf(
    page,
    readings.some(({ uses }) => uses.some(({ name }) => name === 'data')),
  )
  if (kind === 'ipynb') return toIpynb(taken, { readings, runtime, settings, preface: text('take.preface-jupyter') })
  const told = ['run', 'size', 'engine', ...(Object.keys(settings.data).length > 0 ? ['data'] : []), 'back']
  // A sentence a line.
  const preface = told.flatMap((part) => text(`take.preface-${part}`, { file }).split(/(?<=。)|(?<=\.) (?=[A-Z])/))
  return toScript(taken, {
    readings,
    runtime,
    settings,
    preface: [taken.title, text('take.preface-from', { address: taken.address }), '', ...preface, ''],
    reason: (error) => text('take.asleep', { message: errorMessage(error, page.text) }).replace(/\s+/g, ' '),
  })
}

/** What the file has to know of the page; where the data sets are only when some cell asks for them. */
function settingsOf({ seed, text }: Page, withData: boolean): TakenSettings {
  const assets: Record<string, { url: string }> = JSON.parse(
    document.getElementById('kernel-assets')?.textContent || '{}',
  )
  const data = Object.entries(assets)
    .filter(([name]) => withData && name.startsWith('data/'))
    .map(([name, asset]): [string, string] => [name, new URL(asset.url, location.href).href])
  const words = [
    'output.plot',
    'output.mark',
    'output.axis',
    'output.course',
    'time.ms',
    'time.s',
    'time.min',
    'time.h',
  ]
  return { seed, data: Object.fromEntries(data), strings: Object.fromEntries(words.map((key) => [key, text(key, {})])) }
}
