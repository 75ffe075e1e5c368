import packages from '../../package.json' with { type: 'json' }

/** What computed a recording: the book itself, whose engine it is, and the Node it ran in. */
export const versions = { chainrule: packages.version, node: process.versions.node }
