import { wholeSvg } from './whole-svg.ts'

/** Pixels for each pixel of the page, so that a drawing is sharp on paper too. */
const times = 2

/** What an output draws, as PNG; pictures pixel by pixel, drawings twice as large as on the page. Null when it draws nothing. */
export async function toPng(frame: HTMLElement): Promise<Blob | null> {
  const pictures = [...frame.querySelectorAll<HTMLCanvasElement | HTMLImageElement>('canvas, img')]
  if (pictures.length > 0) return blobOf(sideBySide(pictures))
  const svg = wholeSvg(frame)
  if (svg === null) return null
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = canvasOf(times * image.width, times * image.height)
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return blobOf(canvas)
}

/** A picture as it is; several of one size in rows, a pixel or more apart. */
function sideBySide(pictures: readonly (HTMLCanvasElement | HTMLImageElement)[]): HTMLCanvasElement {
  const [{ width, height }] = pictures
  const across = Math.ceil(Math.sqrt(pictures.length))
  const gap = pictures.length > 1 ? Math.max(1, Math.round(width / 14)) : 0
  const down = Math.ceil(pictures.length / across)
  const canvas = canvasOf(across * (width + gap) - gap, down * (height + gap) - gap)
  const pen = canvas.getContext('2d')!
  for (const [i, picture] of pictures.entries())
    pen.drawImage(picture, (i % across) * (width + gap), Math.floor(i / across) * (height + gap))
  return canvas
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width: Math.ceil(width), height: Math.ceil(height) })
}

const blobOf = (canvas: HTMLCanvasElement) =>
  new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
