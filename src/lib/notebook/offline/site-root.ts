/** The address below which the whole site lies, with a slash at its end: where the page says its web app is, one folder up. */
export function siteRoot(): string {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')!
  return new URL('../', manifest.href).href
}

/** This page's path below the root, as the list of offline files names it. */
export const pagePath = (): string => {
  const { origin, pathname } = location
  return (origin + pathname).slice(siteRoot().length).replace(/index\.html$/, '')
}
