import reference from 'virtual:reference'
import type { APIRoute, GetStaticPaths } from 'astro'
import type { OpWords } from '#lib/notebook/editor/help/words.ts'
import { type Lang, languages } from '../../i18n/languages.ts'

/** `en.json`, `zh.json`: what the pages of the ops say, shorter, for the editor's help. */
export const getStaticPaths = (() =>
  languages.map((lang) => ({ params: { lang }, props: { ops: opsIn(lang) } }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => Response.json(props.ops)

function opsIn(lang: Lang): Record<string, OpWords> {
  return Object.fromEntries(
    reference.ops.map(({ name, slug, summary, rules, shapes }) => [
      name,
      {
        summary: summary[lang],
        formulas: rules.y[lang].map(mathml),
        gradients: rules.back[lang].map(mathml),
        shapes,
        page: `${lang}/ops/${slug}/`,
      },
    ]),
  )
}

/** The formula's MathML alone: browsers draw it without styles and fonts of ours. */
function mathml(html: string): string {
  const [math = ''] = /<math[\s\S]*<\/math>/.exec(html) ?? []
  return math.replace(/<annotation[\s\S]*?<\/annotation>/g, '').replace(/<\/?semantics>/g, '')
}
