/** A part of the reference engine that is fetched when the text of a cell names something of it. */
export interface EnginePart {
  /** What it adds to the engine. */
  exports: string[]
  /** What it adds to tensors. */
  methods: string[]
  /** Other names that ask for it. */
  asked: string[]
  /** Loads it; resolves to what it adds to the engine. */
  open(): Promise<Record<string, unknown>>
}

/** None: where this module stands as it is, in Node, the engine is whole. The worker's bundle has its own in its place. */
export const engineParts: EnginePart[] = []
