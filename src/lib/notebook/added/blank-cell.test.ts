// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { textIn } from '../text.ts'
import { blankCell } from './blank-cell.ts'

/** A cell as it may stand on the page: open in an editor, run, its menu open, for one engine only. */
const used = `<live-cell id="cell-walk" class="cell" data-cell="walk" data-live data-state="running" data-only="reference" data-milliseconds="900" aria-label="walk" aria-busy="true">
  <div class="cell-bar"><span><button class="cell-run" hidden>Run</button><button class="cell-stop">Stop</button></span>
    <span class="cell-name">walk</span><span class="cell-state" title="running">running</span>
    <span class="cell-tools"><label class="cell-engine"><select><option disabled>tfjs</option></select></label>
      <button data-action="full">Full</button><button data-action="reset">Reset</button><button data-action="more" aria-expanded="true">…</button>
      <div popover="manual" role="menu"></div></span></div>
  <div class="cell-code"><pre hidden>secret</pre><div class="cm-editor">secret</div></div>
  <div class="cell-output"><div class="cell-items"><p>42</p></div><div class="cell-comparison">same</div><p class="cell-provenance">ran</p></div>
  <p role="status">walk finished</p></live-cell>`

test('a cell of the reader’s own has what every cell has, and nothing of the cell that it was made after', () => {
  document.body.innerHTML = used
  const cell = blankCell(
    document.querySelector('live-cell')!,
    'mine-1',
    'a\nb',
    textIn({ 'cell.not-run': 'Not run yet' }),
  )
  expect(cell.id).toBe('cell-mine-1')
  expect(cell.dataset).toMatchObject({ cell: 'mine-1', state: 'recorded', added: '', milliseconds: '0' })
  expect(cell.dataset).not.toHaveProperty('live')
  expect(cell.dataset).not.toHaveProperty('only')
  expect(cell.querySelector('.cell-code')!.textContent).toBe('a\nb')
  expect(cell.querySelector('.cell-output')!.textContent).toBe('Not run yet')
  expect(cell.textContent).not.toMatch(/walk|secret|42|running|Full/)
  expect([...cell.querySelectorAll('button')].filter((b) => b.hidden).map((b) => b.textContent)).toEqual(['Stop'])
  expect(cell.querySelectorAll('option:disabled, [popover], [aria-expanded="true"], [aria-busy]')).toHaveLength(0)
  expect(cell.querySelectorAll('[data-action="compare"]')).toHaveLength(1)
})
