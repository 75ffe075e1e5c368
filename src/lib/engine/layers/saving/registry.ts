import { refuse } from '../base/fault.ts'
import type { AnyLayer } from '../base/layer.ts'
import type { Described } from '../choices/choice.ts'

/** A class of layers that can be made again from what a file says. */
interface LayerClass {
  readonly className: string
  new (config: never): AnyLayer
  fromConfig?(cls: LayerClass, config: object): AnyLayer
}

const classes = new Map<string, LayerClass>()

/** Makes a class of layers known by its `className`, so that models with such layers can be loaded. */
export function registerClass(cls: LayerClass, _package?: string, className = cls.className): void {
  if (!className) refuse('registerClass', 'the class needs a static className')
  classes.set(className, cls)
}

/** The layer that a file describes, with the layers inside it. */
export function makeLayer({ className, config }: Described): AnyLayer {
  const cls = classes.get(className)
  if (cls === undefined)
    refuse('layer', `there is no class of layers named ${className}: tf.serialization.registerClass makes one known`)
  return cls.fromConfig ? cls.fromConfig(cls, config) : new cls(withLayers(config) as never)
}

/** A config whose inner layers (a wrapper's layer, a recurrent layer's cell) are made. */
function withLayers({ layer, cell, cells, ...rest }: Partial<Record<string, unknown>>): object {
  return {
    ...rest,
    ...(layer !== undefined && { layer: makeLayer(layer as Described) }),
    ...(cell !== undefined && { cell: makeLayer(cell as Described) }),
    ...(cells !== undefined && { cells: (cells as Described[]).map(makeLayer) }),
  }
}

/** tfjs's way to make classes of layers known. */
export const serialization = { registerClass }
