/** One file of a data set. */
export interface Shard {
  /** By which the worker asks for it. */
  name: `data/${string}`
  /** Rows in it. */
  count: number
  bytes: number
  /** Of its bytes, in hexadecimal digits. */
  sha256: string
}

/** What a row has under one name: so many bytes, in a shape. A shard holds all rows of one field, then all of the next. */
export interface Field {
  name: string
  type: 'uint8'
  shape: number[]
}

/** A part of a data set, such as `train`: its rows, in shards that follow each other. Without fields a shard is a list in JSON. */
export interface DataPart {
  count: number
  fields: Field[]
  shards: Shard[]
}

/** A data set: what it is, whose it is, under what terms, and where its rows are. */
export interface DataSet {
  title: string
  source: string
  licence: string
  /** What packing did to the rows, if anything. */
  order?: string
  parts: Record<string, DataPart>
}

/** What the site has of real data, by the names of the sets: the file `data/manifest.json`. */
export type Manifest = Record<string, DataSet>

/** How the manifest itself is asked for. */
export const manifestName = 'data/manifest.json'
