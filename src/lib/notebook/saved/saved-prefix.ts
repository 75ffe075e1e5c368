/** What begins the names under which this browser keeps pages. */
export const savedPrefix = 'chainrule:page:'
