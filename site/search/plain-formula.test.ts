import { expect, test } from 'vitest'
import { plainFormula, wordsInFormula } from './plain-formula.ts'

test.each([
  [String.raw`\theta_{t+1} = \theta_t - \lr\, L'(\theta_t)`, "θ_t+1 = θ_t - η L'(θ_t)"],
  [String.raw`\sigma(x) = \frac{1}{1 + e^{-x}}`, 'σ(x) = 1/(1 + e^-x)'],
  [String.raw`\frac{\partial L}{\partial w}`, '(∂ L)/(∂ w)'],
  [String.raw`\tfrac12 (a - y)^2 + \frac2{\sqrt{k}}`, '1/2 (a - y)^2 + 2/(√(k))'],
  [String.raw`\operatorname{softmax}(z)_i`, 'softmax(z)_i'],
  [String.raw`\left\lVert x \right\rVert \le 1`, '‖ x ‖ ≤ 1'],
])('%s reads %s', (tex, plain) => {
  expect(plainFormula(tex)).toBe(plain)
})

test('a formula is found by the names of its letters and functions', () => {
  expect(
    wordsInFormula(String.raw`\operatorname{softmax}(\theta) \ge \frac{1}{2} \text{ of all } \left(\sigma\right)`),
  ).toEqual(['softmax', 'of all', 'theta', 'sigma'])
})
