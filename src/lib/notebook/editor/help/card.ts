import { siteRoot } from '../../offline/site-root.ts'
import { element } from '../../output/element.ts'
import { tensorFacts } from '../../output/tensor-facts.ts'
import type { Text } from '../../text.ts'
import type { Explanation } from './explain.ts'

/** A card that says what is known of a name: what it holds, what it does, its formula, its gradients. */
export function drawCard(explanation: Explanation, text: Text): HTMLElement {
  const { name, signature, sentence, op, value, cell } = explanation
  const card = element(document, 'div', { class: 'help-card' })
  const head = element(document, 'p', { class: 'help-head' }, element(document, 'code', {}, signature ?? name))
  if (cell) head.append(' ', element(document, 'span', { class: 'help-soft' }, text('editor.from-cell', { cell })))
  card.append(head)
  if (sentence) card.append(element(document, 'p', {}, sentence))
  const holds = inWords(explanation, text)
  if (holds) card.append(element(document, 'p', { class: 'help-value' }, holds))
  else if (cell && !value)
    card.append(element(document, 'p', { class: 'help-soft' }, text('editor.no-value', { cell })))
  if (!op) return card
  for (const formula of [...op.formulas, ...op.gradients]) card.append(drawFormula(formula))
  if (op.shapes) card.append(element(document, 'p', { class: 'help-soft' }, element(document, 'code', {}, op.shapes)))
  const link = element(
    document,
    'a',
    { href: siteRoot() + op.page, target: '_blank' },
    text('editor.op-page', { name }),
  )
  card.append(element(document, 'p', {}, link))
  return card
}

/** What a name holds, in a line; null for functions, of which there is nothing to tell. */
export function inWords({ value }: Pick<Explanation, 'value'>, text: Text): string | null {
  if (!value || value.kind === 'function' || value.kind === 'class') return null
  return value.tensor && value.tensor.size > 0 ? tensorFacts(value.tensor, text) : value.summary
}

/** The formulas come from our own build. */
function drawFormula(mathml: string): HTMLElement {
  const line = element(document, 'p', { class: 'help-formula' })
  line.innerHTML = mathml
  return line
}
