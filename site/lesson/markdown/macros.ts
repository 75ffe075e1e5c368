/** The book's own TeX commands. A symbol that the reader can drag carries the class that also colours its slider. */
export const macros = {
  /** The learning rate. */
  '\\lr': '\\htmlClass{symbol-lr}{\\eta}',
  /** The momentum coefficient. */
  '\\momentum': '\\htmlClass{symbol-momentum}{\\beta}',
  /** Gradient of a loss with respect to the parameters. */
  '\\grad': '\\nabla\\mkern-1mu',
  '\\R': '\\mathbb{R}',
  '\\T': '\\mathsf{T}',
}
