export { nextFrame } from '#lib/engine/index.ts'
