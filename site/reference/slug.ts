/** The last part of an op's address: its name; a loss is `losses-huberLoss`. */
export const slugOf = (name: string): string => name.replaceAll('.', '-')
