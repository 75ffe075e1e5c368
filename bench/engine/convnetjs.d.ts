declare module 'convnetjs' {
  class Vol {
    constructor(width: number, height: number, depth: number, value: number)
    w: Float64Array
  }
  class Net {
    makeLayers(definitions: object[]): void
  }
  class Trainer {
    constructor(net: Net, options: object)
    train(x: Vol, y: number | number[]): { cost_loss: number }
  }
  const convnetjs: { Vol: typeof Vol; Net: typeof Net; Trainer: typeof Trainer }
  export default convnetjs
}
