import * as engine from '../../src/lib/engine/index.ts'
import { isRecording } from '../../src/lib/engine/tape/tape.ts'
import { trainableVariables } from '../../src/lib/engine/tensor/variable.ts'

/** jasmine's own. */
declare const describe: (name: string, specs: () => void) => void
declare const beforeEach: (f: () => void) => void
declare const afterEach: (f: () => void) => void

/** Where a spec may run: anywhere, or where flags are set and a predicate holds. */
interface Constraints {
  flags?: Record<string, unknown>
  predicate?: (environment: { isDataSync: boolean }) => boolean
}

const never: Constraints = { predicate: () => false }

/** What other specs left behind when the present one began. */
let before = engine.memory()

/** What specs of tfjs ask of tfjs beside its ops: one environment, whose only backend is our engine. */
const surroundings = {
  ALL_ENVS: {},
  SYNC_BACKEND_ENVS: { predicate: (environment) => environment.isDataSync } satisfies Constraints,
  NODE_ENVS: {},
  BROWSER_ENVS: never,
  CHROME_ENVS: never,
  describeWithFlags(name: string, { flags = {}, predicate }: Constraints, specs: (environment: object) => void): void {
    const environment = { name: 'chainrule', backendName: 'chainrule', isDataSync: true }
    if (Object.keys(flags).length > 0 || predicate?.(environment) === false) return
    describe(name, () => {
      beforeEach(() => {
        before = engine.memory()
      })
      afterEach(() => engine.dispose(trainableVariables()))
      specs(environment)
    })
  },
  ENGINE: {
    backend: { floatPrecision: () => 32, epsilon: () => 1e-7, numDataIds: () => engine.memory().numDataBuffers },
    isTapeOn: isRecording,
  },
  getBackend: () => 'chainrule',
  enableDebugMode: () => undefined,
  engine: () => surroundings.ENGINE,
  backend: () => surroundings.ENGINE.backend,
  env: () => ({
    platform: { isTypedArray: ArrayBuffer.isView },
    getBool: () => false,
    set: () => undefined,
  }),
}

/** `memory()` as if the spec had the engine for itself: tfjs disposes after each what it made. */
function memory() {
  const now = engine.memory()
  return Object.fromEntries(Object.entries(now).map(([key, n]) => [key, n - before[key as keyof typeof before]]))
}

/** Our engine, with everything around it that a spec may import. */
export const answers = { ...surroundings, ...engine, memory }

/** The same with an engine that knows every name and does nothing: what it passes tells nothing of an engine. */
export const emptyAnswers = new Proxy(surroundings, {
  get: (known, name) => Reflect.get(known, name) ?? nothing(),
})

function nothing(): unknown {
  return new Proxy(function nothing() {}, { get: (_, name) => (name === 'prototype' ? {} : nothing()) })
}
