/** A formula that was typed, as a tree. */
export type Formula =
  | { type: 'number'; text: string }
  | { type: 'name'; name: string }
  | { type: 'call'; name: FunctionName; of: Formula }
  | { type: 'minus'; of: Formula }
  | { type: 'two'; operator: '+' | '-' | '*' | '/' | '^'; left: Formula; right: Formula }

export const functionNames = ['exp', 'ln', 'sqrt', 'tanh', 'sigmoid', 'sin', 'cos', 'abs'] as const
export type FunctionName = (typeof functionNames)[number]
