/**
 * Has the browser fetch the worker's script while the notebook is still coming, which will ask for it: on a slow line that
 * is a whole way there and back less until the first output.
 */
export function preloadKernel(): void {
  const assets = JSON.parse(document.getElementById('kernel-assets')?.textContent || '{}')
  if (!assets.kernel) return
  const link = document.createElement('link')
  // With just these the browser takes it for what `fetch` asks for later.
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: assets.kernel.url })
  document.head.append(link)
}
