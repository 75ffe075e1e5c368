/** The little of jsdom that the build uses; the package brings no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html?: string)
    readonly window: { document: Document }
  }
}
