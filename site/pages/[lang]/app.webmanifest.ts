import type { APIRoute, GetStaticPaths } from 'astro'
import { address, pageAddress } from '../../address/address.ts'
import { type Lang, languageNames, languages } from '../../i18n/languages.ts'
import { t } from '../../i18n/t.ts'
import { icons } from '../../offline/icons.ts'

export const getStaticPaths = (() => languages.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths

/** What a system needs to install the book as an app: `/en/app.webmanifest` and `/zh/app.webmanifest`, one app in two languages. */
export const GET: APIRoute = ({ params }) => {
  const lang = params.lang as Lang
  const manifest = {
    id: address(''),
    name: t(lang, 'home.app-name'),
    short_name: 'Chainrule',
    description: t(lang, 'home.description'),
    lang: languageNames[lang].tag,
    start_url: pageAddress(lang),
    scope: address(''),
    display: 'standalone',
    background_color: '#fcfbf8',
    theme_color: '#fcfbf8',
    icons: icons.map(({ file, size, purpose }) => ({
      src: address(file),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  }
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } })
}
