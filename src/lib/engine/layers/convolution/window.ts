import { type BatchShape, type Dim, refuse } from '../base/fault.ts'
import type { AnyLayer } from '../base/layer.ts'

/** Where the channels of an image stand: after its rows and columns, or before them. */
export type DataFormat = 'channelsLast' | 'channelsFirst'

/** Whether windows stay inside of the image, or the image is padded so that its size is kept. */
export type Padding = 'valid' | 'same' | 'causal'

/** How many windows fit along an axis. */
export function windowsAlong(size: Dim, window: number, padding: Padding, stride: number, dilation = 1): Dim {
  if (size === null) return null
  const reach = padding === 'valid' ? (window - 1) * dilation : 0
  return Math.floor((size - reach - 1) / stride) + 1
}

/** The axes of rows, columns, ... of an input with `rank` of them. */
export const spaceAxes = (format: DataFormat, rank: number): number[] =>
  Array.from({ length: rank }, (_, i) => i + (format === 'channelsFirst' ? 2 : 1))

/** The axis of the channels. */
export const channelAxis = (format: DataFormat, rank: number): number => (format === 'channelsFirst' ? 1 : rank + 1)

/** A shape put together of a batch, sizes in space and a number of channels. */
export const inFormat = (format: DataFormat, batch: Dim, space: readonly Dim[], channels: Dim): BatchShape =>
  format === 'channelsFirst' ? [batch, channels, ...space] : [batch, ...space, channels]

/** Throws unless `format` is one of the two. */
export function checkFormat(layer: AnyLayer, format: DataFormat): void {
  if (format !== 'channelsLast' && format !== 'channelsFirst')
    refuse(layer, `dataFormat is channelsLast or channelsFirst, got ${format}`)
}

/** Names of the axes of an input, for messages. */
export function axisNames(format: DataFormat, rank: number): string {
  const space = [['time'], ['height', 'width'], ['depth', 'height', 'width']][rank - 1]
  return ['batch', ...(format === 'channelsFirst' ? ['channels', ...space] : [...space, 'channels'])].join(', ')
}
