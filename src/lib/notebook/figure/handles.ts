import { drawContext } from './drawing.ts'
import type { Stage } from './mount.ts'
import type { Handle, Point } from './types.ts'

/** Steps of the arrow and page keys: right and up are positive. Home and End go as far as the figure lets them. */
const keys: Record<string, [dx: number, dy: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
  PageDown: [0, -10],
  PageUp: [0, 10],
  Home: [-1e6, 0],
  End: [1e6, 0],
}

/** Lays a draggable, focusable element of role `slider` over the drawing for each handle of the figure. */
export function bindHandles(stage: Stage): () => void {
  const area = stage.root.querySelector<HTMLElement>('.figure-stage')
  if (!area) return () => {}
  const elements = stage.figure.handles.map((handle) => bindHandle(stage, area, handle))
  return () => {
    for (const element of elements) element.remove()
  }
}

function bindHandle(stage: Stage, area: HTMLElement, handle: Handle): HTMLElement {
  const element = area.ownerDocument.createElement('span')
  element.className = 'figure-handle'
  element.tabIndex = 0
  element.setAttribute('role', 'slider')
  element.setAttribute('aria-label', handle.label(stage.locale))
  area.append(element)
  followState(stage, element, handle)
  listenToPointer(stage, area, element, handle)
  element.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = keys[event.key]
    const pressed = event.key === 'Enter' || event.key === ' ' ? handle.press?.(stage.state()) : undefined
    if (step || pressed) event.preventDefault()
    if (pressed) stage.update(pressed)
    if (!step) return
    const times = event.shiftKey ? 10 : 1
    stage.update(handle.nudge(stage.state(), step[0] * times, step[1] * times))
  })
  return element
}

function followState(stage: Stage, element: HTMLElement, handle: Handle) {
  stage.onDraw(() => {
    const context = drawContext(stage.figure, stage.layout(), stage.locale)
    const { x, y } = handle.place(stage.state(), context)
    const { now, min, max } = handle.value(stage.state())
    element.style.left = `${(100 * x) / context.width}%`
    element.style.top = `${(100 * y) / context.height}%`
    element.setAttribute('aria-valuenow', String(now))
    element.setAttribute('aria-valuemin', String(min))
    element.setAttribute('aria-valuemax', String(max))
    element.setAttribute('aria-valuetext', handle.text(stage.state(), stage.locale))
  })
}

function listenToPointer(stage: Stage, area: HTMLElement, element: HTMLElement, handle: Handle) {
  /** From the pointer to the handle's centre when the drag began, so that the handle does not jump. */
  let grip: Point | undefined
  const context = () => drawContext(stage.figure, stage.layout(), stage.locale)
  const put = (place: Point) => stage.update(handle.drag(stage.state(), place, context()))

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    element.focus()
    element.setPointerCapture(event.pointerId)
    const centre = handle.place(stage.state(), context())
    const pointer = placeOf(stage, area, event)
    grip = { x: centre.x - pointer.x, y: centre.y - pointer.y }
  })
  element.addEventListener('pointermove', (event) => {
    if (!grip) return
    const pointer = placeOf(stage, area, event)
    put({ x: pointer.x + grip.x, y: pointer.y + grip.y })
  })
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    element.addEventListener(end, () => {
      grip = undefined
    })
  }
  area.addEventListener('click', (event) => {
    const place = placeOf(stage, area, event)
    // A drag ends with a click on its own handle, which must not move another.
    if ((event.target as Element).closest('.figure-handle') || nearest(stage, place) !== handle) return
    put(place)
    const pressed = handle.press?.(stage.state())
    if (pressed) stage.update(pressed)
  })
}

/** The handle that a click on the drawing moves. */
function nearest(stage: Stage, { x, y }: Point): Handle {
  const context = drawContext(stage.figure, stage.layout(), stage.locale)
  const distance = (handle: Handle) => {
    const place = handle.place(stage.state(), context)
    return Math.hypot(place.x - x, place.y - y)
  }
  return stage.figure.handles.reduce((best, next) => (distance(next) < distance(best) ? next : best))
}

/** Where an event happened, in the drawing's coordinates. */
function placeOf(stage: Stage, area: HTMLElement, event: MouseEvent): Point {
  const { width, height } = stage.figure.sizes[stage.layout()]
  const box = area.getBoundingClientRect()
  return { x: ((event.clientX - box.left) / box.width) * width, y: ((event.clientY - box.top) / box.height) * height }
}
