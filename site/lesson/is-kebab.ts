/** Whether an id is written as all ids are: `four-rates`. */
export const isKebab = (id: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)
