import type { ExerciseTest } from '#lib/exercises/exercise-test.ts'
import { beforeOf } from '#lib/exercises/forms/answer-form.ts'
import { sameAnswer } from '#lib/exercises/forms/same-answer.ts'
import { judge, pointsOf, type Verdict } from '#lib/exercises/judge.ts'
import { recognise } from '#lib/exercises/recognise.ts'
import { joinRegion } from '#lib/exercises/region.ts'
import { createKernel } from '#lib/kernel/page/kernel.ts'
import { recoverLost } from '#lib/notebook/saved/page-journal.ts'
import { type Strings, textIn } from '#lib/notebook/text.ts'
import type { Lang } from '../../i18n/languages.ts'
import type { ExerciseData } from '../exercise-data.ts'
import { Unanswered } from './answer/live-answer.ts'
import { openAnswer } from './answer/open-answer.ts'
import { fetchJson, pageJson } from './fetch-json.ts'
import { createHelp } from './help.ts'
import { keep } from './keep.ts'
import { type Kept, readKept } from './kept.ts'
import type { Wish } from './live-exercise.ts'
import { createPageRunner } from './page-runner.ts'
import { partsOf } from './parts.ts'
import { watchPrediction } from './prediction.ts'
import { spoken } from './spoken.ts'
import { createTry } from './try-call.ts'

/** An exercise on the page that a learner has begun with. */
export interface LiveExercise {
  prewarm(): void
  perform(wish: Wish): Promise<void>
}

const modules = import.meta.glob<ExerciseTest[]>('/lessons/*/exercises/*/tests.ts', { import: 'tests' })

/** Takes over the markup of an exercise. Rejects when its files do not come. */
export async function openExercise(root: HTMLElement): Promise<LiveExercise> {
  const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
  const { exercise = '', files = '' } = root.dataset
  const [data, strings, tests] = await Promise.all([
    fetchJson<ExerciseData>(`${files}.${lang}.json`),
    fetchJson<Strings>(pageJson<{ file: string }>('strings').file),
    modules[`/lessons/${exercise.replace('/', '/exercises/')}/tests.ts`](),
    recoverLost(),
  ])
  const { form } = data
  /** As it stands in the page. */
  const starter = data.starter.editable.replace(/\n$/, '')
  const text = textIn({ ...strings, ...data.strings })
  const open = () => createKernel({ assets: pageJson('kernel-assets'), locale: lang, seed: 1 })
  // What trains may take as long as it needs: the learner has Stop.
  const runner = createPageRunner(open, form?.kind === 'weights' ? 3_600_000 : undefined)
  const parts = partsOf(root, text, lang, form === null || form.kind === 'formula')
  const byCode = form === null || form.kind === 'weights'
  const { draft, trained } = readKept(exercise)
  const answer = await openAnswer({
    root,
    data,
    text,
    lang,
    starter,
    kept: draft?.text,
    trained,
    keepTrained: (network) => remember({ trained: network }),
    runner,
    changed() {
      // What is no code is kept once it is checked: half a number is no answer, and a prediction is made only once.
      if (byCode) remember({ draft: { text: answer.text(), starter } })
      if (root.dataset.state === 'passed' || root.dataset.state === 'failed') root.dataset.state = 'edited'
    },
    check: () => void perform({ type: 'check' }),
  })
  const trial = createTry(parts.help, runner, text)
  const help = createHelp({ parts, data, text, runner, answer, tests })
  const before = beforeOf(form)
  const prediction = before && watchPrediction(before.cell, () => answer.reveal?.())
  if (draft && prediction) prediction.made()
  const solution = parts.button('solution')
  solution.disabled = true
  solution.title = text('exercise.solution-later')
  if (!data.hasSolution) solution.hidden = true
  let busy = false

  function remember(news: Kept): void {
    if (!keep(exercise, { ...readKept(exercise), ...news })) parts.note(text('exercise.not-kept'))
  }

  const submission = () => answer.submission?.() ?? joinRegion(data.starter, answer.text())

  async function check(): Promise<void> {
    if (busy) return
    const given = submission()
    busy = true
    if (!byCode) remember({ draft: { text: answer.text(), starter } })
    trial.close()
    root.dataset.state = 'checking'
    parts.busy(true)
    parts.note(text('exercise.checking'))
    parts.clear()
    const verdicts: Verdict[] = []
    try {
      runner.submit(given)
      for await (const verdict of judge(tests, runner)) parts.verdict(verdicts.push(verdict) - 1, verdict)
      await conclude(verdicts)
    } finally {
      busy = false
      parts.busy(false)
      solution.disabled = false
      solution.title = ''
    }
  }

  async function train(): Promise<void> {
    if (busy) return
    busy = true
    parts.busy(true)
    parts.note(text('exercise.training'))
    try {
      parts.announce((await answer.train?.()) ?? '')
    } finally {
      busy = false
      parts.busy(false)
    }
  }

  async function conclude(verdicts: Verdict[]): Promise<void> {
    const { earned, of } = pointsOf(verdicts)
    const passed = verdicts.filter(({ outcome }) => outcome === 'passed').length
    const all = passed === verdicts.length
    const now = prediction?.made() ? ` ${text('exercise.run-now')}` : ''
    root.dataset.state = all ? 'passed' : 'failed'
    if (all) {
      remember({ solved: earned })
      root.dataset.solved = ''
    }
    const words =
      text(all ? 'exercise.solved' : 'exercise.partly', { passed, tests: verdicts.length, earned, of }) + now
    parts.announce(words)
    if (all) return help.because()
    const box = await explain(verdicts)
    if (box) parts.say(`${words} ${spoken(box)}`)
  }

  /** What is known about the mistake, if it is a known one. */
  async function explain(verdicts: Verdict[]): Promise<HTMLElement | null> {
    const [known] = await recognise(verdicts, data.misconceptions, runner, sameAnswer(form))
    const message = data.misconceptions.find(({ name }) => name === known)
    return message ? help.known(message.html) : null
  }

  function reset(): void {
    answer.reset()
    root.dataset.state = ''
    parts.clear()
    parts.announce(text(byCode ? 'exercise.was-reset' : 'exercise.was-cleared'))
  }

  async function perform(wish: Wish): Promise<void> {
    try {
      if (wish.type === 'check') await check()
      if (wish.type === 'train') await train()
      if (wish.type === 'stop') await runner.stop()
      if (wish.type === 'hint') help.hint()
      if (wish.type === 'solution') await help.solution()
      if (wish.type === 'reset') reset()
      if (wish.type === 'edit') await answer.edit?.(wish.at)
      if (wish.type === 'try') trial.open(wish.call, submission)
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error
      parts.clear() // What the last check has shown is of another answer.
      parts.announce(error.message)
    }
  }

  if (draft && draft.starter !== starter) parts.announce(text('exercise.starter-changed'))
  return { prewarm: runner.prewarm, perform }
}
