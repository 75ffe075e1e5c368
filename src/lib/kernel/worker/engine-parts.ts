import type { AssetName } from '../protocol.ts'

/** A part of the reference engine that comes later. */
export interface EnginePart {
  asset: AssetName
  needs: AssetName[]
  /** What it adds to the engine. */
  exports: string[]
  /** What it adds to tensors. */
  methods: string[]
  /** Other names that ask for it. */
  asked: string[]
}

/** None: where this module stands as it is, in Node, the engine is whole. The worker's bundle has its own in its place. */
export const engineParts: EnginePart[] = []

/** Evaluates the file of a part, and returns what it adds to the engine. */
export async function openPart(asset: AssetName, _bytes: ArrayBuffer): Promise<Record<string, unknown>> {
  throw new Error(`${asset}: there is no such part`)
}
