/** The names that every cell is given, and how they are called. What they do says `help.given.<name>` in both languages. */
export const givenSignatures: Readonly<Record<string, string>> = {
  tf: 'tf',
  reference: 'reference',
  tfjs: 'tfjs',
  display: 'display(value, { name, key })',
  Plot: 'Plot.plot({ marks })',
  progress: 'progress(value, { max, label })',
  slider: 'slider(value, { min, max, step, label })',
  choice: 'choice(value, options, { label })',
  toggle: 'toggle(value, { label })',
  image: 'image(tensor)',
  training: 'for await (const step of training({ epochs, rows, batch, seed }))',
  runSize: "runSize({ quick, page, full }, 'rows')",
  gallery: 'gallery(images, { labels, wrong, count, colors, scale })',
  confusion: 'confusion(truth, answers, { labels })',
  draw: 'draw({ width, height, start, examples, label })',
  data: 'await data.mnist({ train, test })',
  sleep: 'await sleep(milliseconds)',
  signal: 'signal.aborted',
}

/** What `data` has, which is made anew for every run and so cannot be looked at. */
export const dataSignatures: Readonly<Record<string, string>> = {
  mnist: 'await data.mnist({ train, test })',
  names: 'await data.names({ kind, count, seed })',
  iris: 'await data.iris()',
  cars: 'await data.cars()',
  penguins: 'await data.penguins()',
  moons: 'data.moons({ n, noise, seed })',
  spirals: 'data.spirals({ n, noise, seed })',
  blobs: 'data.blobs({ n, noise, seed })',
  sines: 'data.sines({ n, noise, seed })',
  shuffle: 'data.shuffle(set, { seed })',
  split: 'data.split(set, { train, test }, { seed })',
}
