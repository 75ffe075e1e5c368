import type { ExerciseTest } from '#lib/exercises/exercise-test.ts'
import { judge, pointsOf, type Verdict } from '#lib/exercises/judge.ts'
import { recognise } from '#lib/exercises/recognise.ts'
import { joinRegion } from '#lib/exercises/region.ts'
import { createKernel } from '#lib/kernel/page/kernel.ts'
import { createCellCode } from '#lib/notebook/cell-code.ts'
import { element } from '#lib/notebook/output/element.ts'
import { formatDuration } from '#lib/notebook/output/format-duration.ts'
import { type Strings, textIn } from '#lib/notebook/text.ts'
import type { Lang } from '../../i18n/languages.ts'
import type { ExerciseData } from '../exercise-data.ts'
import { type Kept, keep, readKept } from './kept.ts'
import type { Wish } from './live-exercise.ts'
import { createPageRunner } from './page-runner.ts'
import { showFailure } from './show-failure.ts'
import { createTry } from './try-call.ts'

/** An exercise on the page that a learner has begun with. */
export interface LiveExercise {
  prewarm(): void
  perform(wish: Wish): Promise<void>
}

const tests = import.meta.glob<ExerciseTest[]>('/lessons/*/exercises/*/tests.ts', { import: 'tests' })

/** Takes over the markup of an exercise. Rejects when its files do not come. */
export async function openExercise(root: HTMLElement): Promise<LiveExercise> {
  const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
  const { exercise = '', files = '', starter = '' } = root.dataset
  const [chapter, slug] = exercise.split('/')
  const [data, strings] = await Promise.all([
    fetchJson<ExerciseData>(`${files}.${lang}.json`),
    fetchJson<Strings>(readJson<{ file: string }>('strings').file),
  ])
  const text = textIn({ ...strings, ...data.strings })
  const kernel = createKernel({ assets: readJson('kernel-assets'), locale: lang, seed: 1 })
  const runner = createPageRunner(kernel)
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!
  const button = (action: string) => find<HTMLButtonElement>(`button[data-action="${action}"]`)
  const [state, help, status] = [find('.exercise-state'), find('.exercise-help'), find('[role="status"]')]
  const rows = [...root.querySelectorAll<HTMLElement>('.exercise-tests > li')]
  const code = createCellCode(find('.exercise-yours'), {
    label: text('exercise.code', { name: slug }),
    editorLabel: text('exercise.editor', { name: slug }),
    changed: () => {
      remember({ draft: { text: code.text, starter } })
      if (root.dataset.state === 'passed' || root.dataset.state === 'failed') root.dataset.state = 'edited'
    },
    run: () => void perform({ type: 'check' }),
  })
  const trial = createTry(help, runner, text)
  let hints = 0
  let busy = false
  button('solution').disabled = true
  button('solution').title = text('exercise.solution-later')
  if (!data.hasSolution) button('solution').hidden = true

  function remember(news: Kept): void {
    if (!keep(exercise, { ...readKept(exercise), ...news })) state.textContent = text('exercise.not-kept')
  }

  const submission = () => joinRegion(data.starter, code.text)

  function announce(words: string): void {
    state.textContent = words
    status.textContent = words
  }

  async function check(): Promise<void> {
    if (busy) return
    busy = true
    trial.close()
    root.dataset.state = 'checking'
    root.setAttribute('aria-busy', 'true')
    button('stop').hidden = false
    state.textContent = text('exercise.checking')
    for (const row of rows) row.querySelector('.exercise-failure')?.remove()
    help.querySelector('.exercise-known')?.remove()
    const verdicts: Verdict[] = []
    try {
      const list = await tests[`/lessons/${chapter}/exercises/${slug}/tests.ts`]()
      runner.submit(submission())
      for await (const verdict of judge(list, runner)) show(verdict, rows[verdicts.push(verdict) - 1])
      await conclude(verdicts)
    } finally {
      busy = false
      root.removeAttribute('aria-busy')
      button('stop').hidden = true
      button('solution').disabled = false
      button('solution').title = ''
    }
  }

  function show({ outcome, failure }: Verdict, row: HTMLElement): void {
    const stopped = failure?.type === 'stopped' && failure.why === 'reader'
    row.dataset.outcome = stopped ? 'stopped' : outcome
    row.querySelector('.exercise-outcome')?.remove()
    const word = text(`exercise.outcome.${row.dataset.outcome}`)
    row.prepend(element(document, 'span', { class: 'exercise-outcome' }, word))
    if (failure) row.append(showFailure(failure, lang, text))
  }

  async function conclude(verdicts: Verdict[]): Promise<void> {
    const { earned, of } = pointsOf(verdicts)
    const passed = verdicts.filter(({ outcome }) => outcome === 'passed').length
    const all = passed === verdicts.length
    root.dataset.state = all ? 'passed' : 'failed'
    if (all) {
      remember({ solved: earned })
      root.dataset.solved = ''
    }
    const words = text(all ? 'exercise.solved' : 'exercise.partly', { passed, tests: verdicts.length, earned, of })
    announce(words)
    if (all) return
    const [known] = await recognise(verdicts, data.misconceptions, runner)
    const message = data.misconceptions.find(({ name }) => name === known)
    if (!message) return
    const box = element(document, 'div', { class: 'exercise-known' })
    box.innerHTML = message.html
    help.prepend(box)
    status.textContent = `${words} ${box.textContent}`
  }

  function hint(): void {
    const html = data.hints[hints]
    if (html === undefined) return
    hints++
    const box = element(document, 'div', { class: 'exercise-hint', tabindex: -1 })
    box.innerHTML = html
    box.prepend(element(document, 'strong', {}, text('exercise.hint-number', { number: hints, of: data.hints.length })))
    help.append(box)
    box.focus({ preventScroll: true })
    button('hint').disabled = hints === data.hints.length
  }

  async function solution(): Promise<void> {
    if (help.querySelector('.exercise-solution')) return
    const { html, text: answer }: { html: string; text: string } = await fetchJson(`${files}.solution.json`)
    const box = element(document, 'div', { class: 'exercise-solution', tabindex: -1 })
    box.append(
      await side(
        text('exercise.yours'),
        element(document, 'pre', { class: 'code', tabindex: 0 }, code.text.trimEnd()),
        code.text,
      ),
      await side(text('exercise.ours'), fromHtml(html), answer),
    )
    help.append(box)
    box.focus({ preventScroll: true })
  }

  /** One version, and how long its calls take in all tests together. */
  async function side(title: string, pre: HTMLElement, answer: string): Promise<HTMLElement> {
    runner.submit(joinRegion(data.starter, answer))
    let milliseconds = 0
    const timed = {
      ...runner,
      async run(call: string) {
        const outcome = await runner.run(call)
        if (outcome.status === 'ok') milliseconds += outcome.milliseconds
        return outcome
      },
    }
    for await (const _ of judge(await tests[`/lessons/${chapter}/exercises/${slug}/tests.ts`](), timed));
    const time = text('exercise.time', { time: formatDuration(milliseconds, text) })
    const caption = element(
      document,
      'figcaption',
      {},
      title,
      ' ',
      element(document, 'span', { class: 'out-soft' }, time),
    )
    return element(document, 'figure', {}, caption, pre)
  }

  function reset(): void {
    code.reset(starter)
    root.dataset.state = ''
    announce(text('exercise.was-reset'))
  }

  async function perform(wish: Wish): Promise<void> {
    if (wish.type === 'check') await check()
    if (wish.type === 'stop') await runner.stop()
    if (wish.type === 'hint') hint()
    if (wish.type === 'solution') await solution()
    if (wish.type === 'reset') reset()
    if (wish.type === 'edit') await code.edit(wish.at)
    if (wish.type === 'try') trial.open(wish.call, submission)
  }

  const { draft } = readKept(exercise)
  if (draft && draft.starter !== starter) announce(text('exercise.starter-changed'))
  return { prewarm: () => void kernel.prewarm(), perform }
}

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return await response.json()
}

const readJson = <T>(id: string): T => JSON.parse(document.getElementById(id)?.textContent || '{}') as T

function fromHtml(html: string): HTMLElement {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content.firstElementChild as HTMLElement
}
