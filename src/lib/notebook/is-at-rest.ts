/** Whether an event is the move that browsers send when a page has appeared under a pointer that lies still. */
export const isAtRest = (event: Event): boolean =>
  event.type === 'pointermove' && (event as PointerEvent).movementX === 0 && (event as PointerEvent).movementY === 0
