import { saveFile } from './save-file.ts'

/** Offers a text of JSON as a file to be saved. */
export function saveJson(name: string, json: string): void {
  saveFile(name, new Blob([json], { type: 'application/json' }))
}
