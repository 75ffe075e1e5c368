/**
 * How much one run of a cell may show. The page holds everything to limits of its own; within these it never has to
 * refuse anything.
 */
export const limits = {
  /** Items that are not overwritten by key: each becomes an element of the page. */
  items: 1000,
  /** Bytes of all items of a run together, overwritten ones included. */
  bytes: 32e6,
  /** Milliseconds between two posts of a keyed item: about one frame. */
  interval: 16,
  /** Characters of one text. */
  text: 20_000,
  /** First elements of a tensor that are shown. */
  tensorValues: 1000,
  tableRows: 500,
  tableColumns: 50,
  /** Numbers in all columns of one plot. */
  plotValues: 200_000,
  /** Pixels along each side of an image. */
  imageSide: 2048,
  /** Elements of a value for the comparison. */
  collected: 1_000_000,
}
