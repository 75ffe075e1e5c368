import { erf } from '#lib/engine/kernels/erf.ts'

/** An activation of one number, with its slope. */
export interface Activation {
  f(z: number): number
  slope(z: number): number
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
/** The chance that a standard normal number is smaller than z. */
const chance = (z: number) => (1 + erf(z * Math.SQRT1_2)) / 2
const bell = (z: number) => Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)
/** How much leaky ReLU lets through below zero, in these figures. */
const leak = 0.1

/** The activations of the chapter, by the names under which the figures offer them. At kinks the slope is that from the left. */
export const activations = {
  identity: { f: (z) => z, slope: () => 1 },
  sigmoid: { f: sigmoid, slope: (z) => sigmoid(z) * sigmoid(-z) },
  tanh: { f: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 },
  relu: { f: (z) => Math.max(z, 0), slope: (z) => (z > 0 ? 1 : 0) },
  leaky: { f: (z) => (z > 0 ? z : leak * z), slope: (z) => (z > 0 ? 1 : leak) },
  elu: { f: (z) => (z > 0 ? z : Math.expm1(z)), slope: (z) => Math.exp(Math.min(z, 0)) },
  softplus: { f: (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))), slope: sigmoid },
  silu: { f: (z) => z * sigmoid(z), slope: (z) => sigmoid(z) * (1 + z * sigmoid(-z)) },
  gelu: { f: (z) => z * chance(z), slope: (z) => chance(z) + z * bell(z) },
} satisfies Record<string, Activation>

export type ActivationName = keyof typeof activations

/** What people call them. */
export const nameOf: Record<ActivationName, string> = {
  identity: 'none',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  leaky: 'leaky ReLU',
  elu: 'ELU',
  softplus: 'softplus',
  silu: 'SiLU',
  gelu: 'GELU',
}
