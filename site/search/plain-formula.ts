/** Commands of TeX that stand for one sign; what is not here is left with its name. */
const signs: Record<string, string> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Sigma: 'Σ',
  Phi: 'Φ',
  Omega: 'Ω',
  nabla: '∇',
  partial: '∂',
  sum: '∑',
  prod: '∏',
  infty: '∞',
  cdot: '·',
  times: '×',
  odot: '⊙',
  approx: '≈',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  to: '→',
  gets: '←',
  leftarrow: '←',
  rightarrow: '→',
  mapsto: '↦',
  in: '∈',
  pm: '±',
  circ: '∘',
  top: 'ᵀ',
  lr: 'η',
  mid: '|',
  ldots: '…',
  dots: '…',
  cdots: '…',
  prime: '′',
  ast: '∗',
  star: '⋆',
  gg: '≫',
  ll: '≪',
  lVert: '‖',
  rVert: '‖',
  Vert: '‖',
  vert: '|',
  lvert: '|',
  rvert: '|',
  langle: '⟨',
  rangle: '⟩',
  ell: 'ℓ',
  forall: '∀',
  exists: '∃',
  lfloor: '⌊',
  rfloor: '⌋',
  lceil: '⌈',
  rceil: '⌉',
}

/** Commands that say how something looks, and nothing else. */
const looks =
  /\\(left|right|big|Big|bigl|bigr|Bigl|Bigr|displaystyle|textstyle|quad|qquad|limits|nolimits|mathbf|mathrm|mathcal|mathbb|operatorname\*?|text|textbf|boldsymbol|begin|end|underbrace|overbrace|htmlClass|color|hphantom|phantom|vphantom)(?![a-zA-Z])/g

/** A formula as one line of text, for those who read what a search has found: `θ ← θ − η·∇L`. */
export function plainFormula(tex: string): string {
  return tex
    .replace(/\\(?:htmlClass|color|begin|end)\{[^}]*\}/g, ' ')
    .replace(/\\[dt]?frac\s*(\w)\s*(?=[\w{\\])/g, '\\frac{$1}')
    .replace(/(\\[dt]?frac\{(?:[^{}]|\{[^{}]*\})*\})\s*(\w)/g, '$1{$2}')
    .replace(/\\[dt]?frac\{((?:[^{}]|\{[^{}]*\})*)\}\{((?:[^{}]|\{[^{}]*\})*)\}/g, '($1)/($2)')
    .replace(/\\sqrt\{((?:[^{}]|\{[^{}]*\})*)\}/g, '√($1)')
    .replace(/\\hat\{?(\w)\}?/g, '$1\u0302')
    .replace(/\\bar\{?\s*(\w)\}?/g, '$1\u0304')
    .replace(looks, ' ')
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => signs[name] ?? name)
    .replace(/\\[,;:! ]|\\\\|[&~]/g, ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/\(([\wα-ωΑ-Ω∂∇]+)\)\//g, '$1/')
    .replace(/\/\(([\wα-ωΑ-Ω∂∇]+)\)/g, '/$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([_^,.;]) ?/g, '$1')
    .trim()
}

/** Functions and operators by whose names a formula may be sought; Greek letters are those of `signs`. */
const functions = /^(log|ln|exp|sin|cos|tan|tanh|max|min|arg|argmax|det|nabla|partial|sum|prod|lr)$/

/** The words in a formula, by which it may be sought: names of letters and functions. */
export function wordsInFormula(tex: string): string[] {
  const commands = [...tex.replace(looks, ' ').matchAll(/\\([a-zA-Z]{2,})/g)].map(([, name]) => name)
  const sought = commands.filter((name) => functions.test(name) || /[\u0370-\u03ff]/.test(signs[name] ?? ''))
  const texts = [...tex.matchAll(/\\(?:text|operatorname\*?|mathrm)\{([^}]*)\}/g)].map(([, words]) => words.trim())
  return [...new Set([...texts, ...sought].map((name) => (name === 'lr' ? 'eta' : name)))].filter(Boolean)
}
