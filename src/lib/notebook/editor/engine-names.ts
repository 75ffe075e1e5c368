import { Decoration, type DecorationSet, type EditorView, MatchDecorator, ViewPlugin } from '@codemirror/view'

const names = new MatchDecorator({
  regexp: /\b(?:reference|tfjs)\b/g,
  decoration: ([name]) => Decoration.mark({ class: `code-${name}` }),
})

/** The names of the two engines in their colours. */
export const engineNames = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = names.createDeco(view)
    }
    update(update: Parameters<typeof names.updateDeco>[0]) {
      this.decorations = names.updateDeco(update, this.decorations)
    }
  },
  { decorations: ({ decorations }) => decorations },
)
