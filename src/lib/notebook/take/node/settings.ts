import type { Strings } from '../../text.ts'

/** What a page that was taken away still knows of where it came from. It stands in the file, as JSON. */
export interface TakenSettings {
  seed: number
  /** Where the site's packed data sets are, by the names by which cells ask for them. */
  data: Record<string, string>
  /** The few words that plots are described with, in the page's language. */
  strings: Strings
}
