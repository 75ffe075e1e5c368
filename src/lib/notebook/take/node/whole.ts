import type * as Core from '@tensorflow/tfjs-core'
import * as engine from '#lib/engine/index.ts'
import { openCells } from './open-cells.ts'
import type { TakenSettings } from './settings.ts'

/** What goes into a file with a cell that names our engine: the engine is in it, whole. */
export const open = (tfjs: typeof Core, settings: TakenSettings) => openCells(tfjs, settings, { ...engine })
