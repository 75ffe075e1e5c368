/** What stands on the tape as the attributes of an op that has none. */
export const noAttributes = {}
