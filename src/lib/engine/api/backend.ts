/** The name of what computes here. tfjs has several; the engine is one. */
export const getBackend = (): string => 'reference'

/** Whether that backend computes from now on: only if it does already. */
export const setBackend = async (name: string): Promise<boolean> => name === getBackend()

/** Resolves at once: the engine has nothing to load. */
export async function ready(): Promise<void> {}
