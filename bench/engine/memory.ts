/** placeholder */
export async function benchMemory(): Promise<void> {}
