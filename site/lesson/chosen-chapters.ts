/**
 * The chapters that an author wants built, from `CHAPTERS=cnn,rnn npm run build`; `null` for the whole book. A part of the
 * book is for looking at while writing: what lies between chapters is not checked.
 */
export const chosenChapters: string[] | null = process.env.CHAPTERS?.split(',') ?? null

/** Whether the chapter of this slug is built. */
export function isChosen(slug: string): boolean {
  return chosenChapters?.includes(slug) ?? true
}
