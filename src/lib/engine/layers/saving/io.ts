import { fromMemory, withSaveHandler } from './handlers.ts'

/** Handlers for saving and loading models. There is no disk and no network in a cell: bytes stay in memory. */
export const io = { withSaveHandler, fromMemory }
